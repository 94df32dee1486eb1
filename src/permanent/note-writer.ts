import { makeInert } from '../content/inert';
import { propertiesOf, readFrontmatter } from '../properties/frontmatter';
import { withoutOwnIds } from '../note/own-block-ids';
import { editProperties } from '../properties/edit-properties';
import type { WritableValue } from '../properties/scalar';
import { withListItems } from '../note/list-items';
import { isTagsKey } from '../note/pending-note';
import { valueIn } from '../properties/property-value';
import type { Choices, SourceNote } from './choices';
import type { DraftContext } from './draft-context';
import type { Blocks, TemplateValue } from './filters/filter';
import { renderTemplate, type Rendered, type TemplateVariables } from './template';

/** A new note as the template and the settings have it filled in. */
export interface WantedNote {
  path: string;
  title: string;
  now: Date;
  /** Whether it is the main note, and not that of one point. */
  isMain: boolean;
  summary: string;
  points: Blocks;
  /** Its related notes, each as a bullet's text. */
  bullets: readonly string[];
  /** Links that have to stand in it, whatever the template names. */
  required: readonly string[];
  sourceLink: string;
  /** The same links as properties have them; undefined where the source's path cannot stand in one. */
  inProperties: { source: string | undefined; links: readonly string[] };
}

/** Writes the texts and names of new notes. */
export class NoteWriter {
  constructor(
    private readonly source: SourceNote,
    private readonly choices: Choices,
    private readonly context: DraftContext,
  ) {}

  /** The article without the ids by which key points are found in the source. */
  private get content(): string {
    return withoutOwnIds(this.source.note.content);
  }

  /** The file name by the user's pattern, without folder and extension. */
  name({ title, now }: { title: string; now: Date }): Rendered {
    return renderTemplate(
      this.context.settings.permanentName,
      this.variables({ title, now, summary: '', content: this.content }),
      this.context.formatDate,
    );
  }

  /** The whole text. What the template leaves out of the links is added to the related notes. */
  text(wanted: WantedNote): Rendered {
    const variables = this.variables({ ...wanted, content: wanted.isMain ? this.content : wanted.points.text });
    variables.set('keyPoints', wanted.points);
    variables.set('links', wanted.bullets);
    variables.set('sourceNote', wanted.sourceLink);
    const { source, links } = wanted.inProperties;
    const ofProperties = new Map([...variables, ['links', links], ['sourceNote', source ?? '']] as const);
    const body = renderTemplate(this.context.template, variables, this.context.formatDate, ofProperties);
    if (!body.ok) return body;
    // Where no property can lead back to the source, the body does.
    const required = source === undefined ? [...wanted.required, wanted.sourceLink] : wanted.required;
    const missing = [...required, ...wanted.bullets].filter((bullet) => !body.text.includes(bullet));
    const linked = withListItems(body.text, this.context.sectionNames, 'related', missing);
    return withProperties(linked, this.properties(wanted));
  }

  private variables({ title, now, summary, content }: { title: string; now: Date; summary: string; content: string }) {
    const { note } = this.source;
    const { formatDate } = this.context;
    const own = Object.entries(note.properties).map(([key, value]) => [key, propertyValue(value)] as const);
    return new Map<string, TemplateVariables extends ReadonlyMap<string, infer Value> ? Value : never>([
      ['published', harmless(note.date)],
      ...own,
      ['title', title],
      ['date', (pattern) => formatDate(now, pattern ?? 'YYYY-MM-DD')],
      ['time', (pattern) => formatDate(now, pattern ?? 'HH:mm')],
      ['id', formatDate(now, 'YYYYMMDDHHmmss')],
      ['url', note.url?.href ?? ''],
      ['tags', this.choices.tags],
      ['summary', summary],
      ['keyPoints', ''],
      ['content', content],
      ['links', []],
      ['sourceNote', ''],
    ]);
  }

  private properties({ title, now, inProperties }: WantedNote) {
    const { settings, formatDate } = this.context;
    const { url } = this.source.note;
    const values: (readonly [enabled: boolean, key: string, value: WritableValue])[] = [
      [settings.propertyId, 'id', formatDate(now, 'YYYYMMDDHHmmss')],
      [settings.propertyTitle, 'title', title],
      [settings.propertyCreated, 'created', formatDate(now, 'YYYY-MM-DD')],
      [settings.propertyTags, 'tags', this.choices.tags],
      [settings.propertySource && inProperties.source !== undefined, 'source', inProperties.source ?? ''],
      [settings.propertySourceUrl && url !== undefined, 'source_url', url?.href ?? ''],
    ];
    return values.filter(([enabled]) => enabled);
  }
}

/** A property of the source, which the web may have filled: harmless wherever the template puts it. */
function propertyValue(value: unknown): TemplateValue {
  if (Array.isArray(value)) return value.map((item) => harmless(typeof item === 'string' ? item : JSON.stringify(item)));
  return value === null || value === undefined ? '' : harmless(typeof value === 'string' ? value : JSON.stringify(value));
}

function harmless(text: string): string {
  return makeInert(text);
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
