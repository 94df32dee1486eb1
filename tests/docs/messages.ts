import type { Dictionary } from '../../src/i18n/dictionary';

/** What stands in the place of a name, an address or a number. */
const ANY = '…';

/** The groups of texts that say that something did not work, or was not done. */
const groups = (t: Dictionary): object[] => [
  t.failure,
  t.refused,
  t.notWritten,
  t.repair.reason,
  t.conflict,
  t.steps.refused,
  t.model.failure,
  t.model.dropped,
  t.verbs.refused,
  t.composer.error,
  t.notices,
  t.run.cause,
  t.cite.unusable,
];
/** Others of their kind, which stand among texts of another. */
const singles = (t: Dictionary): unknown[] => [
  t.repair.title,
  t.undo.nothing,
  t.undo.notJournalled,
  t.undo.lost,
  t.composer.onlyTitle,
  t.composer.emptyTitle,
  t.composer.templateMissing,
  t.composer.sourceUnsafe,
  t.composer.unlinked,
  t.model.cutOff,
  t.model.nothing,
  t.settings.unusable,
  t.settings.coverage,
  t.steps.failed,
  t.steps.read.noText,
  t.steps.read.noCandidates,
  t.steps.read.nothingSelected,
  t.steps.read.notInText,
  t.steps.read.lost,
  t.steps.summary.unsafe,
  t.steps.tags.notATag,
  t.queue.offline,
];
/** Labels of buttons, which say nothing by themselves. */
const LABELS = ['unchanged', 'retry', 'openPage', 'paste', 'heading', 'changes', 'keepMine', 'takeNew', 'keepBoth', 'pasted', 'body'];

/**
 * Every message of the kind as the documentation names it: its title where it has one, else its words up to the first that
 * changes with the case.
 */
export function messagesOf(t: Dictionary): string[] {
  const named = groups(t).flatMap((group) =>
    Object.entries(group).flatMap(([key, text]: [string, unknown]) => (LABELS.includes(key) ? [] : [nameOf(text)])),
  );
  return [...new Set([...named, ...singles(t).map(nameOf)])];
}

function nameOf(text: unknown): string {
  if (typeof text === 'string') return text;
  if (typeof text === 'function') return constantPart(text as (...given: unknown[]) => string);
  const { title, text: said } = text as { title?: unknown; text?: unknown };
  return nameOf(title ?? said);
}

/** The longest run of words that no name, number or list changes. */
function constantPart(text: (...given: unknown[]) => string): string {
  const given = Array.from({ length: text.length }, () => WILD);
  const parts = text(...given).split(new RegExp(`[${ANY}\\d]+`));
  return parts.map((part) => part.trim()).sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Reads as a text, as a list of one and as a number. */
const WILD = Object.assign([ANY], { toString: () => ANY, toLocaleString: () => ANY });
