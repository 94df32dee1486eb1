import { boolean, object, optional, record, shaped, string, type Shaped } from '../shape';
import { validTags } from '../untrusted/tag';
import type { ComposerModel, Fields } from './composer-model';

const changed = optional(object({ from: string, to: string }));
const schema = object({
  title: changed,
  folder: changed,
  summary: changed,
  questions: changed,
  change: changed,
  /** Joined by blanks, which no tag has. */
  tags: changed,
  /** By the words that the point began with, else its quote. */
  points: record(object({ chosen: optional(boolean), hasOwnNote: optional(boolean), title: optional(string), words: optional(string) })),
  /** By the path of the note linked to. */
  links: record(object({ chosen: optional(boolean), back: optional(boolean), reason: optional(string) })),
  template: optional(string),
  /** The note that is extended; empty for a new one in place of one that would be extended. */
  target: optional(string),
  /** The main note that was written from it. */
  writtenTo: optional(string),
});

/** What a person decided in the composer, as far as it is other than what they were offered. */
export type ComposerDraft = Shaped<typeof schema>;

/** What is decided beside points and links. */
export type DraftedField = keyof Fields;

/** Everything decided at one moment. */
export type Standing = ReturnType<typeof standingOf>;

/** What stands in the composer now. */
export function standingOf({ fields, points, links, templatePath, target }: ComposerModel) {
  return {
    fields: fieldTexts(fields),
    points: new Map(points.map((point) => [point.id, { ...point }])),
    links: new Map(links.map((link) => [link.path, { ...link }])),
    template: templatePath,
    target: target ?? '',
  };
}

function fieldTexts({ tags, ...texts }: Readonly<Fields>): Record<DraftedField, string> {
  return { ...texts, tags: tags.join(' ') };
}

const FIELDS = ['title', 'folder', 'summary', 'tags', 'questions', 'change'] as const;

/** The difference between what was offered and what stands there now; undefined where there is none. */
export function draftOf(began: Standing, now: Standing): ComposerDraft | undefined {
  const draft: ComposerDraft = { points: {}, links: {} };
  for (const field of FIELDS)
    if (now.fields[field] !== began.fields[field]) draft[field] = { from: began.fields[field], to: now.fields[field] };
  for (const [id, { chosen, hasOwnNote, title, words }] of now.points) {
    const own = differing(began.points.get(id), { chosen, hasOwnNote, title, words });
    if (own !== undefined) draft.points[id] = own;
  }
  for (const [path, { chosen, back, reason }] of now.links) {
    const own = differing(began.links.get(path), { chosen, back, reason });
    if (own !== undefined) draft.links[path] = own;
  }
  if (now.template !== began.template) draft.template = now.template;
  if (now.target !== began.target) draft.target = now.target;
  return JSON.stringify(draft) === JSON.stringify({ points: {}, links: {} }) ? undefined : draft;
}

function differing<T extends object>(before: Partial<T> | undefined, now: T): Partial<T> | undefined {
  const parts = Object.entries(now).filter(([key, value]) => before?.[key as keyof T] !== value);
  return parts.length === 0 ? undefined : (Object.fromEntries(parts) as Partial<T>);
}

/** A draft as it is kept. */
export function draftText(draft: ComposerDraft): string {
  return JSON.stringify(draft);
}

/** The draft that a text holds; undefined where it holds none. */
export function draftIn(text: string): ComposerDraft | undefined {
  try {
    return shaped(schema, JSON.parse(text));
  } catch {
    return undefined;
  }
}

/**
 * Decides again what a draft says. Returns the fields for which the note, or the settings, now offer something else than
 * when the draft was begun. A point that is gone is left out, a link the person added is offered again.
 */
export async function takeUp(draft: ComposerDraft, model: ComposerModel): Promise<DraftedField[]> {
  const offered = fieldTexts(model.fields);
  const now = (field: DraftedField): boolean =>
    draft[field] !== undefined && offered[field] !== draft[field].from && offered[field] !== draft[field].to;
  const { title, folder, summary, tags, questions, change } = draft;
  model.set({
    ...(title && { title: title.to }),
    ...(folder && { folder: folder.to }),
    ...(summary && { summary: summary.to }),
    ...(questions && { questions: questions.to }),
    ...(change && { change: change.to }),
    ...(tags && { tags: validTags(tags.to.split(' ')) }),
  });
  for (const point of model.points) {
    const own = draft.points[point.id];
    if (own !== undefined) model.setPoint(point, own);
  }
  for (const [path, own] of Object.entries(draft.links)) {
    if (!model.links.some((link) => link.path === path) && own.chosen === true) await model.addLink(path);
    const row = model.links.find((link) => link.path === path);
    if (row !== undefined) model.setLink(row, own);
  }
  if (draft.template !== undefined) await model.chooseTemplate(draft.template);
  if (draft.target === '') model.extend(undefined);
  else if (model.alreadyThere.some(({ path }) => path === draft.target)) model.extend(draft.target);
  return FIELDS.filter(now);
}
