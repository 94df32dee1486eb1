import { Notice, type ObsidianProtocolData, type Plugin } from 'obsidian';
import { prepareVerb, VERBS } from '../../verbs/index';
import { refusalText } from '../../verbs/refusal-text';
import type { Answer, Verb, VerbDeps } from '../../verbs/verb';

/** Long enough to read why a link was refused, in milliseconds. */
const READING_MS = 10_000;

/** What links need: `ready` resolves when the queue holds the whole vault. */
export interface LinkDeps {
  verbs: VerbDeps;
  ready: Promise<void>;
  open: (path: string) => void;
}

/**
 * Follows `obsidian://<plugin id>?action=<verb>&…` and `obsidian://<plugin id>/<verb>?…`. Anybody can make a
 * link and any page can open it, so what writes or asks the network waits for the person's word.
 */
export function registerLinks(plugin: Plugin, deps: LinkDeps): void {
  const { id } = plugin.manifest;
  // The app's documentation leaves open whether an `action` in the query or the link's own name arrives as `action`.
  plugin.registerObsidianProtocolHandler(id, ({ action, ...given }) => follow(plugin, action === id ? '' : action, given, deps));
  for (const { id: verb } of VERBS) {
    plugin.registerObsidianProtocolHandler(`${id}/${verb}`, ({ action: _action, ...given }) => follow(plugin, verb, given, deps));
  }
}

async function follow({ app }: Plugin, verbId: string, { vault: _vault, ...given }: Omit<ObsidianProtocolData, 'action'>, { verbs, ready, open }: LinkDeps): Promise<void> {
  await ready;
  const prepared = await prepareVerb(verbId, given, verbs);
  const verb = VERBS.find((known) => known.id === verbId);
  if (prepared.kind === 'work') {
    const { AskModal } = await import('./ask-modal');
    new AskModal(app, prepared, () => void prepared.carryOut().then((answer) => { tell(answer, verbs); }), verbs.t).open();
    return;
  }
  const { answer } = prepared;
  if (!answer.ok || verb === undefined) {
    tell(answer, verbs);
    return;
  }
  const { AnswerModal } = await import('./answer-modal');
  new AnswerModal(app, { heading: headingOf(verb, verbs), lines: answer.lines, nothing: verbs.t.verbs.nothing }, open).open();
}

function headingOf(verb: Verb, { t }: VerbDeps): string {
  return t.verbs.heading[verb.id];
}

function tell(answer: Answer, { t }: VerbDeps): void {
  if (answer.ok) new Notice(answer.lines.map((line) => line.text).join('\n'));
  else new Notice(`${t.verbs.refusedHeading}. ${refusalText(answer.refusal, t)}`, READING_MS);
}
