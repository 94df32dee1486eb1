import type { CarriedOut } from '../permanent/carry-out';
import type { Change } from '../permanent/change';
import type { Choices } from '../permanent/choices';
import { safeTitle } from '../untrusted/safe-title';
import { tagFrom } from '../untrusted/tag';
import { listOf, type Parameters } from './parameters';
import { readSource } from './read-source';
import type { Refusal } from './refusal';
import { refused, type Answer, type Verb, type VerbDeps } from './verb';

/** Examples of what a tag can be: letters, digits, `_`, `-` and `/`, not digits alone. */
const TAGS = 'word, two-words, nested/word, y1984';

/** Writes a permanent note with the composer's own choices, changed where the flags say. */
export const promote: Verb = {
  id: 'promote',
  flags: ['path', 'title', 'folder', 'tags', 'dry-run'],
  async prepare(parameters, deps) {
    const read = await readSource(parameters, deps);
    if (!read.ok) return refused(read.refusal);
    const { source } = read;
    const { path } = source;
    if (safeTitle(parameters.title ?? source.note.title) === '') return refused({ code: 'empty-title', path });
    const noTag = listOf(parameters, 'tags').find((tag) => tagFrom(tag) === undefined);
    if (noTag !== undefined) return refused({ code: 'bad-value', name: 'tags', value: noTag, wanted: TAGS });
    const draft = await deps.draft(source, choicesIn(parameters));
    if (!draft.ok) {
      if ('templateMissing' in draft) return refused({ code: 'template-missing', path: draft.templateMissing });
      return refused({
        code: 'template-error',
        detail: draft.errors.map(({ line, reason, name }) => `${line}: ${reason} ${name}`).join('; '),
      });
    }
    return {
      kind: 'work',
      question: deps.t.verbs.question.promote(source.note.title),
      preview: {
        data: { path: draft.path, files: draft.changes.map(fileOf) },
        lines: draft.changes.map((change) => lineOf(change, deps)),
        changes: draft.changes,
      },
      carryOut: () => carryOut(path, draft.path, draft.changes, deps),
    };
  },
};

function choicesIn(parameters: Parameters): Partial<Choices> {
  const { title, folder, tags } = parameters;
  return {
    ...(title !== undefined && { title: safeTitle(title) }),
    ...(folder !== undefined && { folder: folder.trim() }),
    ...(tags !== undefined && { tags: listOf(parameters, 'tags').flatMap((tag) => tagFrom(tag) ?? []) }),
  };
}

async function carryOut(source: string, permanent: string, changes: readonly Change[], { actions, t }: VerbDeps): Promise<Answer> {
  const result = await actions.writeNotes({ source, permanent, changes });
  if (!result.ok) return { ok: false, refusal: refusalOf(result) };
  return { ok: true, data: { path: permanent, written: result.written }, lines: [{ text: t.verbs.promoted(permanent), path: permanent }] };
}

function refusalOf(result: Extract<CarriedOut, { ok: false }>): Refusal {
  const { path, written, failure } = result;
  if (failure.kind === 'in-the-way') return { code: 'note-exists', path, written };
  if (failure.kind === 'note-gone') return { code: 'note-gone', path, written };
  return { code: 'not-written', path, failure, detail: 'detail' in failure ? failure.detail : failure.kind, written };
}

function fileOf(change: Change) {
  return change.kind === 'new'
    ? { path: change.path, change: 'new', text: change.text }
    : { path: change.path, change: 'changed', text: change.after };
}

function lineOf({ kind, path }: Change, { t }: VerbDeps) {
  return { text: kind === 'new' ? t.verbs.file.created(path) : t.verbs.file.changed(path), path };
}
