import type { Dictionary } from '../i18n/dictionary';
import type { AdoptedKind } from '../kinds/adopted-kind';
import type { Outcome } from '../kinds/kind';

/** The type of the queue's own view, as it stands in `.base` files: never to be changed. */
export const QUEUE_BASE_VIEW = 'pending-analysis-queue';

const COLUMNS = ['file.name', 'note.source', 'note.date', 'note.content_verdict', 'note.content_words', 'note.tags'];

/**
 * A `.base` file of the queue: the queue's own view, then a table for each decision and for what a pending
 * note needs next. Syntax: https://help.obsidian.md/bases/syntax
 */
export function baseFile(kinds: readonly AdoptedKind[], t: Dictionary): string {
  const names = t.bases.views;
  const isPending = anyOf(kinds.map(markFilter));
  const decided = (outcome: (kind: AdoptedKind) => Outcome | undefined): string => anyOf(kinds.map((kind) => outcomeFilter(outcome(kind))));
  const isFetched = 'file.hasProperty("content_verdict")';
  const lines = [
    'filters:',
    '  and:',
    `    - ${quoted('file.ext == "md"')}`,
    'properties:',
    ...Object.entries(t.bases.properties).flatMap(([property, name]) => [`  note.${property}:`, `    displayName: ${quoted(name)}`]),
    'views:',
    ...view(QUEUE_BASE_VIEW, names.queue, [isPending]),
    ...view('table', names.notFetched, [isPending, `!${isFetched}`]),
    ...view('table', names.toRead, [isPending, isOneOf('content_verdict', ['full', 'partial'])]),
    ...view('table', names.incomplete, [isPending, isOneOf('content_verdict', ['blocked', 'paywalled', 'stub'])]),
    ...view('table', names.analyzed, [decided((kind) => kind.done)]),
    ...view('table', names.declined, [decided((kind) => kind.declined)]),
  ];
  return `${lines.join('\n')}\n`;
}

function view(type: string, name: string, filters: readonly string[]): string[] {
  return [
    `  - type: ${type}`,
    `    name: ${quoted(name)}`,
    '    filters:',
    '      and:',
    ...filters.map((filter) => `        - ${quoted(filter)}`),
    '    order:',
    ...COLUMNS.map((column) => `      - ${column}`),
  ];
}

/** What the notes of a kind have in common, and that they are not decided on. */
function markFilter({ mark: { property, tag, folder }, isLoose, done, literature, declined }: AdoptedKind): string {
  const said = property === undefined ? undefined : propertyFilter(property.name, property.values);
  const tagged = tag === undefined ? undefined : `${tag.isMissing === true ? '!' : ''}file.hasTag(${JSON.stringify(tag.name)})`;
  const decided = isLoose === true ? [] : [done, literature, declined].map(outcomeFilter).filter((one) => one !== '' && one !== said);
  return [said, tagged, folder === undefined ? undefined : inFolder(folder), ...new Set(decided.map((one) => `!(${one})`))]
    .filter((one) => one !== undefined && one !== '')
    .join(' && ');
}

function propertyFilter(name: string, values: readonly (string | boolean | null)[] | undefined): string {
  const [empty, said] = [`note[${JSON.stringify(name)}].isEmpty()`, values?.filter((value) => value !== null) ?? []];
  if (said.length === 0) return empty;
  const one = isOneOf(name, said);
  return values?.includes(null) === true ? `(${one} || ${empty})` : said.length > 1 ? `(${one})` : one;
}

function outcomeFilter(outcome: Outcome | undefined): string {
  switch (outcome?.by) {
    case undefined:
      return '';
    case 'property':
      return isOneOf(outcome.property, [outcome.value]);
    case 'date':
      return `!note[${JSON.stringify(outcome.property)}].isEmpty()`;
    case 'tag':
      return `file.hasTag(${JSON.stringify(outcome.tag)})`;
    case 'folder':
      return inFolder(outcome.folder);
  }
}

function inFolder(folder: string): string {
  return `file.inFolder(${JSON.stringify(folder)})`;
}

/** One filter that any of some passes; one that none does where there are none. */
function anyOf(filters: readonly string[]): string {
  const different = [...new Set(filters.filter((filter) => filter !== ''))];
  return different.length === 0 ? 'false' : different.length === 1 ? (different[0] ?? '') : different.map((one) => `(${one})`).join(' || ');
}

/** A property may be one value or a list of them; `list()` makes both a list. */
function isOneOf(property: string, values: readonly (string | boolean)[]): string {
  const name = /^[a-z_]\w*$/i.test(property) ? `note.${property}` : `note[${JSON.stringify(property)}]`;
  return values.map((value) => `list(${name}).contains(${JSON.stringify(value)})`).join(' || ');
}

/** A YAML string in single quotes, in which nothing but the quote itself means anything. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
