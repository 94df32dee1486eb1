import { Notice, type ObsidianProtocolData, type Plugin } from 'obsidian';
import { prepareVerb, VERBS } from '../../verbs/index';
import { refusalText } from '../../verbs/refusal-text';
import type { Answer, VerbDeps } from '../../verbs/verb';

/** Long enough to read why a link was refused, in milliseconds. */
const READING_MS = 10_000;

/** What links need: `ready` resolves when the queue holds the whole vault. */
export interface LinkDeps {
  verbs: VerbDeps;
  ready: Promise<void>;
  open: (path: string) => void;
}

/**
 * Follows `obsidian://<plugin id>/<verb>?…`, and `obsidian://<plugin id>?action=<verb>&…` where the app hands that on.
 * Anybody can make a link and any page can open it, so what writes or asks the network waits for the person's word.
 */
export function registerLinks(plugin: Plugin, deps: LinkDeps): void {
  const { id } = plugin.manifest;
  for (const { id: verb } of VERBS) {
    plugin.registerObsidianProtocolHandler(`${id}/${verb}`, ({ action: _action, ...given }) => follow(plugin, verb, given, deps));
  }
  // The app's documentation leaves open whether an `action` in the query or the link's own name arrives as `action`.
  plugin.registerObsidianProtocolHandler(id, ({ action, ...given }) => follow(plugin, action === id ? '' : action, given, deps));
}

async function follow(
  { app }: Plugin,
  verbId: string,
  { vault: _vault, ...given }: Omit<ObsidianProtocolData, 'action'>,
  { verbs, ready, open }: LinkDeps,
): Promise<void> {
  await ready;
  const prepared = await prepareVerb(verbId, given, verbs);
  const verb = VERBS.find((known) => known.id === verbId);
  if (prepared.kind === 'work' && prepared.preview.lines.length > 0) {
    const { AskModal } = await import('./ask-modal');
    new AskModal(
      app,
      prepared,
      () =>
        void prepared.carryOut().then((answer) => {
          tell(answer, verbs);
        }),
      verbs,
    ).open();
    return;
  }
  // Work on no note at all is nothing to agree to.
  const answer: Answer = prepared.kind === 'work' ? { ok: true, ...prepared.preview } : prepared.answer;
  if (!answer.ok || verb === undefined) {
    tell(answer, verbs);
    return;
  }
  const { AnswerModal } = await import('./answer-modal');
  const { heading, nothing } = verbs.t.verbs;
  new AnswerModal(app, { heading: heading[prepared.kind === 'work' ? 'list' : verb.id], lines: answer.lines, nothing }, open).open();
}

function tell(answer: Answer, { t }: VerbDeps): void {
  if (answer.ok) new Notice(answer.lines.map((line) => line.text).join('\n'));
  else new Notice(`${t.verbs.refusedHeading}. ${refusalText(answer.refusal, t)}`, READING_MS);
}
