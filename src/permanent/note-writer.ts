import { propertiesOf, readFrontmatter } from '../properties/frontmatter';
import { withoutOwnIds } from '../note/own-block-ids';
import { editProperties } from '../properties/edit-properties';
import type { WritableValue } from '../properties/scalar';
import { withListItems } from '../note/list-items';
import { isTagsKey, type PendingNote } from '../note/pending-note';
import { valueIn } from '../properties/property-value';
import type { Choices, SourceNote } from './choices';
import { cites, citingVariables } from './citing';
import type { DraftContext } from './draft-context';
import type { Blocks, TemplateValue } from './filters/filter';
import { addressText } from '../untrusted/address-text';
import { noteText } from '../untrusted/note-text';
import { propertyText } from '../untrusted/property-text';
import { ownWords, type Written } from '../untrusted/written';
import { renderNote } from './render-note';
import { Outside, renderTemplate, type Rendered, type TemplateVariables } from './template';

/** A new note as the template and the settings have it filled in. */
export interface WantedNote {
  path: string;
  title: string;
  now: Date;
  /** Whether it is the main note, and not that of one point. */
  isMain: boolean;
  summary: Written;
  points: Blocks;
  /** Its related notes, each as a bullet's text. */
  bullets: readonly Written[];
  /** Links that have to stand in it, whatever the template names. */
  required: readonly string[];
  sourceLink: Written;
  /** The same links as properties have them; undefined where the source's path cannot stand in one. */
  inProperties: { source: Written | undefined; links: readonly Written[] };
}

/** Writes the texts and names of new notes. */
export class NoteWriter {
  constructor(
    private readonly source: SourceNote,
    private readonly choices: Choices,
    private readonly context: DraftContext,
  ) {}

  /** The article without the ids by which key points are found in the source. */
  private content(): Written {
    const { note } = this.source;
    const known = contents.get(note);
    if (known !== undefined) return known;
    const text = withoutOwnIds(note.content);
    // What was fetched was judged when it came.
    const content = note.contentBy === 'fetch' ? ownWords(text) : noteText(text);
    contents.set(note, content);
    return content;
  }

  /** The file name by the user's pattern, without folder and extension. */
  name({ title, now }: { title: string; now: Date }): Rendered {
    return renderTemplate(this.context.settings.permanentName, {
      variables: this.variables({ title, now, summary: EMPTY, content: () => this.content() }),
      formatDate: this.context.formatDate,
      isName: true,
    });
  }

  /** The whole text. What the template leaves out of the links is added to the related notes. */
  text(wanted: WantedNote): Rendered {
    const content = (): Written => (wanted.isMain ? this.content() : wanted.points.text);
    const variables = this.variables({ ...wanted, content });
    variables.set('keyPoints', wanted.points);
    variables.set('links', wanted.bullets);
    variables.set('sourceNote', wanted.sourceLink);
    const { source, links } = wanted.inProperties;
    const ofProperties: TemplateVariables = new Map<string, Written | readonly Written[]>(
      Object.entries({ links, sourceNote: source ?? EMPTY }),
    );
    const body = renderNote(this.context.template, { variables, ofProperties, formatDate: this.context.formatDate });
    if (!body.ok) return body;
    // Where no property can lead back to the source, the body does.
    const required = source === undefined ? [...wanted.required, wanted.sourceLink] : wanted.required;
    // In a table's cell the bar of a link is escaped.
    const said = body.text.replace(/\\\|/g, '|');
    const missing = [...required, ...wanted.bullets].filter((bullet) => !said.includes(bullet));
    const linked = withListItems(body.text, this.context.sectionNames, 'related', missing);
    return withProperties(linked, this.properties(wanted));
  }

  private variables({ title, now, summary, content }: { title: string; now: Date; summary: Written; content: () => Written }) {
    const { note } = this.source;
    const dateAs = (pattern: string): Written => ownWords(this.context.formatDate(now, pattern));
    const { template, settings } = this.context;
    const citing = cites(template + settings.permanentName) ? citingVariables(this.context.citationOf(this.source)) : NOT_CITED;
    const own = Object.entries(note.properties).map(([key, value]) => [key, new Outside(propertyValue(value))] as const);
    return new Map<string, TemplateVariables extends ReadonlyMap<string, infer Value> ? Value : never>([
      ['published', new Outside(note.date)],
      ...citing,
      ...own,
      // A property that is no key says nothing.
      ...citing.filter(([name]) => name === 'citekey'),
      ['title', new Outside(title)],
      ['date', (pattern) => dateAs(pattern ?? 'YYYY-MM-DD')],
      ['time', (pattern) => dateAs(pattern ?? 'HH:mm')],
      ['id', dateAs('YYYYMMDDHHmmss')],
      ['url', () => (note.url === undefined ? EMPTY : addressText(note.url))],
      ['tags', new Outside(this.choices.tags)],
      ['summary', summary],
      ['questions', (this.choices.questions ?? []).map((question) => noteText(question))],
      ['change', noteText(this.choices.change ?? '')],
      ['keyPoints', EMPTY],
      ['content', content],
      ['links', []],
      ['sourceNote', EMPTY],
    ]);
  }

  private properties({ title, now, inProperties }: WantedNote) {
    const { settings, formatDate } = this.context;
    const { url } = this.source.note;
    const values: (readonly [enabled: boolean, key: string, value: WritableValue])[] = [
      [settings.propertyId, 'id', formatDate(now, 'YYYYMMDDHHmmss')],
      [settings.propertyTitle, 'title', propertyText(title)],
      [settings.propertyCreated, 'created', formatDate(now, 'YYYY-MM-DD')],
      [settings.propertyTags, 'tags', this.choices.tags],
      [settings.propertySource && inProperties.source !== undefined, 'source', inProperties.source ?? ''],
      [settings.propertySourceUrl && url !== undefined, 'source_url', url === undefined ? '' : addressText(url)],
    ];
    return values.filter(([enabled]) => enabled);
  }
}

const EMPTY = ownWords('');
/** The same names where the template has none of them. */
const NOT_CITED = ['citekey', 'citation', 'bibtex'].map((name) => [name, EMPTY] as const);
/** Drafts are made at every key: what is to stand for an article is worked out once. */
const contents = new WeakMap<PendingNote, Written>();

/** Longest value of a property that a note is made with, in characters, and the most items of a list. */
const LONGEST_VALUE = 5000;
const MOST_ITEMS = 200;

/** A property of the source, which the web may have filled. What is too long to be meant says that it is cut. */
function propertyValue(value: unknown): TemplateValue {
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map(asText);
  return value === null || value === undefined ? '' : asText(value);
}

function asText(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)} … (cut)`;
}

/** The template's own properties win; the settings' come where it has none of that name. */
function withProperties(text: string, properties: readonly (readonly [enabled: boolean, key: string, value: WritableValue])[]): Rendered {
  const own = propertiesOf(text, readFrontmatter(text));
  const isOwn = (key: string): boolean => valueIn(own, key) !== undefined || (isTagsKey(key) && Object.keys(own).some(isTagsKey));
  const start = Object.keys(own).length === 0 && !text.startsWith('---') && properties.length > 0 ? `---\n---\n\n${text}` : text;
  const edit = editProperties(start, Object.fromEntries(properties.flatMap(([, key, value]) => (isOwn(key) ? [] : [[key, value]]))));
  if (edit.ok) return edit;
  return { ok: false, errors: [{ line: 1, reason: 'broken-properties', name: edit.key, suggestion: undefined }] };
}
