import { decline } from './decline';
import { fetch } from './fetch';
import { health } from './health';
import { kinds } from './kinds';
import { list } from './list';
import { isOn, readParameters } from './parameters';
import { promote } from './promote';
import { cancel, pause, resume } from './run-control';
import { status } from './status';
import { suggest } from './suggest';
import { type Answer, type Prepared, type Verb, type VerbDeps } from './verb';

/** Everything that can be asked for from outside the app's window. */
export const VERBS: readonly Verb[] = [list, status, kinds, health, suggest, fetch, pause, resume, cancel, decline, promote];

/** A verb that may be carried out; `isDryRun` says that nothing but the preview was asked for. */
export type Ready = Extract<Prepared, { kind: 'answer' }> | (Extract<Prepared, { kind: 'work' }> & { verb: Verb; isDryRun: boolean });

/** Holds a verb against the vault. Parameters may come from anybody: nothing is written, and nobody asked, before `carryOut` is called. Never throws. */
export async function prepareVerb(id: string, given: Readonly<Record<string, string>>, deps: VerbDeps): Promise<Ready> {
  const verb = VERBS.find((known) => known.id === id);
  if (verb === undefined)
    return { kind: 'answer', answer: { ok: false, refusal: { code: 'unknown-verb', name: id, known: VERBS.map((known) => known.id) } } };
  const read = readParameters(given, verb.flags);
  if (!read.ok) return { kind: 'answer', answer: { ok: false, refusal: read.refusal } };
  try {
    const prepared = await verb.prepare(read.parameters, deps);
    if (prepared.kind === 'answer') return prepared;
    return { ...prepared, verb, isDryRun: isOn(read.parameters, 'dry-run'), carryOut: () => prepared.carryOut().catch(unexpected) };
  } catch (error) {
    return { kind: 'answer', answer: unexpected(error) };
  }
}

function unexpected(error: unknown): Answer {
  return { ok: false, refusal: { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) } };
}
