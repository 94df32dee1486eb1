import { readFrontmatter } from '../note/frontmatter';
import type { PendingNote } from '../note/pending-note';
import { setProperty, type WritableValue } from '../note/property';
import { addRelated } from '../note/related';
import type { SectionNames } from '../note/sections';
import { withStatus } from '../note/status';
import type { Links } from '../ports';
import type { Settings } from '../settings/settings';
import { changed, type Change } from './change';
import type { TemplateValue } from './filters/filter';
import { newNotePath } from './naming';
import { renderTemplate, type TemplateError } from './template';

/** The pending note a permanent one is made from. */
export interface Source {
  path: string;
  text: string;
  note: PendingNote;
}

/** A link the new note will carry, and why. */
export interface ChosenLink {
  path: string;
  reason: string;
}

/** What the person decided in the composer. */
export interface Choices {
  title: string;
  folder: string;
  tags: readonly string[];
  summary: string;
  links: readonly ChosenLink[];
}

/** What drafting needs from outside. */
export interface DraftContext {
  settings: Settings;
  sectionNames: SectionNames;
  template: string;
  links: Links;
  exists: (path: string) => boolean;
  now: Date;
  /** `date` in a moment pattern. */
  formatDate: (date: Date, pattern: string) => string;
}

/** Every file that creating the note will write, the new note first; or what is wrong with the template. */
export type Draft = { ok: true; path: string; changes: Change[] } | { ok: false; errors: TemplateError[] };

/** Drafts a permanent note from a pending one. Nothing is written. */
export function draftPermanentNote(source: Source, choices: Choices, context: DraftContext): Draft {
  const variables = variablesOf(source, choices, context);
  const name = renderTemplate(context.settings.permanentName, variables);
  if (!name.ok) return name;
  const path = newNotePath(choices.folder, name.text, context.exists);
  variables.set('links', choices.links.map((link) => bulletFor(link, path, context.links)));
  variables.set('sourceNote', context.links.linkTo(source.path, path));
  const body = renderTemplate(context.template, variables);
  if (!body.ok) return body;
  const text = withProperties(body.text, propertiesFor(source, choices, path, context));
  return { ok: true, path, changes: [{ kind: 'new', path, text }, sourceChange(source, path, context)] };
}

/** The pending note's side: its related notes gain the link, its status says it is done. */
export function sourceChange(source: Source, permanentPath: string, context: DraftContext): Change {
  const { settings, sectionNames, links } = context;
  return changed(source.path, source.text, (text) =>
    withStatus(addRelated(text, sectionNames, [links.linkTo(permanentPath, source.path)]), settings.pendingStatuses, settings.analyzedStatus),
  );
}

/** A related note as one bullet: the link, and why it is there. */
export function bulletFor(link: ChosenLink, from: string, links: Links): string {
  return links.linkTo(link.path, from) + (link.reason === '' ? '' : `: ${link.reason}`);
}

function variablesOf(source: Source, choices: Choices, context: DraftContext) {
  const { note } = source;
  const own = Object.entries(note.properties).map(([key, value]) => [key, templateValue(value)] as const);
  return new Map<string, TemplateValue | ((argument: string | undefined) => TemplateValue)>([
    ...own,
    ['title', choices.title],
    ['date', (pattern) => context.formatDate(context.now, pattern ?? 'YYYY-MM-DD')],
    ['time', (pattern) => context.formatDate(context.now, pattern ?? 'HH:mm')],
    ['id', context.formatDate(context.now, 'YYYYMMDDHHmmss')],
    ['url', note.url?.href ?? ''],
    ['tags', choices.tags],
    ['summary', choices.summary],
    ['keyPoints', ''],
    ['content', note.content],
    ['links', []],
    ['sourceNote', ''],
  ]);
}

function templateValue(value: unknown): TemplateValue {
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);
}

function propertiesFor(source: Source, choices: Choices, path: string, { settings, links, now, formatDate }: DraftContext) {
  const values: (readonly [enabled: boolean, key: string, value: WritableValue])[] = [
    [settings.propertyId, 'id', formatDate(now, 'YYYYMMDDHHmmss')],
    [settings.propertyTitle, 'title', choices.title],
    [settings.propertyCreated, 'created', formatDate(now, 'YYYY-MM-DD')],
    [settings.propertyTags, 'tags', choices.tags],
    [settings.propertySource, 'source', links.linkTo(source.path, path)],
    [settings.propertySourceUrl && source.note.url !== undefined, 'source_url', source.note.url?.href ?? ''],
  ];
  return values.filter(([enabled]) => enabled);
}

/** The template's own properties win; the settings' come where it has none of that name. */
function withProperties(text: string, properties: ReturnType<typeof propertiesFor>): string {
  const own = new Set(readFrontmatter(text)?.entries.map((entry) => entry.key));
  const start = own.size === 0 && !text.startsWith('---') && properties.length > 0 ? `---\n---\n\n${text}` : text;
  return properties.reduce((note, [, key, value]) => (own.has(key) ? note : setProperty(note, key, value)), start);
}
