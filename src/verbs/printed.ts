import type { Dictionary } from '../i18n/dictionary';
import { prepareVerb } from './index';
import { refusalText } from './refusal-text';
import type { Answer, VerbDeps } from './verb';

/** Runs a verb for a program: its answer as JSON, `ok` first. A refusal has an `error` for programs and a `message` for people. */
export async function runPrinted(id: string, given: Readonly<Record<string, string>>, deps: VerbDeps): Promise<string> {
  const ready = await prepareVerb(id, given, deps);
  if (ready.kind === 'answer') return printed(ready.answer, deps.t);
  if (ready.isDryRun) return printed({ ok: true, ...ready.preview, data: { dryRun: true, ...ready.preview.data } }, deps.t);
  return printed(await ready.carryOut(), deps.t);
}

function printed(answer: Answer, t: Dictionary): string {
  if (answer.ok) return JSON.stringify({ ok: true, ...answer.data }, null, 2);
  const { code, ...details } = answer.refusal;
  return JSON.stringify({ ok: false, error: code, message: refusalText(answer.refusal, t), ...details }, null, 2);
}
