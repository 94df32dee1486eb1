import { withCitekey } from '../citations/with-citekey';
import { withStepTicked } from '../analysis/steps/step-edit';
import { hasBlockId } from '../markdown/block-id';
import { anchored } from '../note/anchor';
import { withDecision } from '../kinds/decide';
import { pendingKind } from '../kinds/is-pending';
import { decisionsOf } from '../kinds/membership';
import { TextNote } from '../kinds/text-note';
import { oneLine } from '../note/quote';
import { addRelated } from '../note/related';
import { structureOf } from '../note/structure';
import { localDate } from '../text/local-date-time';
import { stepPatternsOf } from '../settings/settings';
import type { PropertyEdit } from '../properties/edit-properties';
import type { Change } from './change';
import type { Links } from '../ports';
import type { Choices, SourceNote } from './choices';
import { cites } from './citing';
import type { DraftContext } from './draft-context';
import { linksTo } from './related-notes';

/**
 * The source's side: what was quoted can be linked to, its related notes say where it went, and when it is done with,
 * so do its status and the item that asked to decide, unless somebody has decided meanwhile. `made` are the paths of the
 * notes made from it. Refused where the status cannot be set without harm to other properties; the key is that of the property.
 */
export function sourceSide(
  source: SourceNote,
  { made, links, choices, context }: { made: readonly string[]; links: Links; choices: Choices; context: DraftContext },
): { ok: true; change: Change } | Extract<PropertyEdit, { ok: false }> {
  const { settings, sectionNames } = context;
  const { path, text: before } = source;
  const { kinds } = settings;
  const wasPending = pendingKind(source, kinds) !== undefined;
  const edit = (text: string): PropertyEdit => {
    const anchoredText = choices.points.reduce((note, { quote, part, occurrence }) => {
      // A quote may stand in the feed's text as well: the block that has the id already is the one that is meant.
      if (quote === '' || part?.startsWith('^') !== true || hasBlockId(note, part.slice(1))) return note;
      const { bodyFrom } = structureOf(note);
      return (
        anchored(
          note,
          oneLine(quote),
          { from: bodyFrom, to: note.length },
          { wanted: part, ...(occurrence !== undefined && { occurrence }) },
        )?.text ?? note
      );
    }, text);
    const linked = addRelated(
      anchoredText,
      sectionNames,
      made.filter((one) => !linksTo({ path, text, links }, one)).map((one) => links.linkTo(one, path)),
    );
    const related = linked.ok ? linked.text : anchoredText;
    // What is cited in the new notes must be found by the same key later.
    const keyed =
      made.length > 0 && cites(context.template + settings.permanentName)
        ? withCitekey(path, related, context.citationOf(source).key)
        : undefined;
    const said = keyed?.ok === true ? keyed.text : related;
    // What was decided about it meanwhile, on another device perhaps, stands.
    const pending = pendingKind({ path, text }, kinds);
    const isDecided = wasPending && pending === undefined;
    const { decision } = choices;
    if (decision === undefined || isDecided) return { ok: true, text: said };
    const ticked = withStepTicked(said, sectionNames, { id: 'decide', patterns: stepPatternsOf(settings) });
    const kind = pending ?? decisionsOf(new TextNote(path, text), kinds)?.kind ?? kinds[0];
    return kind === undefined ? { ok: true, text: ticked } : withDecision(ticked, kind, { decision, today: localDate(context.now) });
  };
  const edited = edit(before);
  return edited.ok ? { ok: true, change: { kind: 'changed', path, before, after: edited.text, edit } } : edited;
}
