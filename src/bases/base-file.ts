import type { Dictionary } from '../i18n/dictionary';

/** The type of the queue's own view, as it stands in `.base` files: never to be changed. */
export const QUEUE_BASE_VIEW = 'pending-analysis-queue';

/** The statuses a base tells apart. */
export interface BaseStatuses {
  pending: readonly string[];
  analyzed: string;
  declined: string;
}

const COLUMNS = ['file.name', 'note.source', 'note.date', 'note.content_verdict', 'note.content_words', 'note.tags'];

/**
 * A `.base` file of the queue: the queue's own view, then a table for each status and for what a pending
 * note needs next. Syntax: https://help.obsidian.md/bases/syntax
 */
export function baseFile({ pending, analyzed, declined }: BaseStatuses, t: Dictionary): string {
  const names = t.bases.views;
  const isPending = isOneOf('status', pending);
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
    ...view('table', names.analyzed, [isOneOf('status', [analyzed])]),
    ...view('table', names.declined, [isOneOf('status', [declined])]),
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

/** A property may be one value or a list of them; `list()` makes both a list. */
function isOneOf(property: string, values: readonly string[]): string {
  return values.map((value) => `list(note.${property}).contains(${JSON.stringify(value)})`).join(' || ');
}

/** A YAML string in single quotes, in which nothing but the quote itself means anything. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
