import { HEALTH_KINDS, repairable, type Finding, type HealthKind } from '../health/finding';
import { countOf, isOn, listOf } from './parameters';
import { answered, type Answer, type Line, type Report, type Verb, type VerbDeps } from './verb';

/** What is wrong with permanent and literature notes; with `repair` the sure findings of these kinds are repaired, as one operation for undo. */
export const health: Verb = {
  id: 'health',
  flags: ['repair', 'unsure', 'limit', 'dry-run'],
  async prepare(parameters, deps) {
    const { t } = deps;
    const { examined, findings } = await deps.health();
    const wanted = listOf(parameters, 'repair');
    const limit = countOf(parameters, 'limit');
    if (wanted.length === 0) return answered(reportOf(findings, examined, limit, deps));
    const kinds = new Set(HEALTH_KINDS.filter((kind) => wanted.includes('all') || wanted.includes(kind)));
    const chosen = repairable(findings, kinds, { unsure: isOn(parameters, 'unsure') }).slice(0, limit);
    const notes = new Set(chosen.flatMap(({ repairs }) => repairs.map(({ path }) => path)));
    return {
      kind: 'work',
      question: t.verbs.question.health(chosen.length, notes.size),
      preview: reportOf(chosen, examined, undefined, deps),
      carryOut: () => carryOut(chosen, deps),
    };
  },
};

async function carryOut(chosen: readonly Finding[], { actions, t }: VerbDeps): Promise<Answer> {
  const { changed, unchanged, failed } = await actions.putRight(chosen);
  if (failed.length > 0) return { ok: false, refusal: { code: 'not-all-repaired', changed, unchanged, failed } };
  return { ok: true, data: { repaired: chosen.length, changed, unchanged }, lines: [{ text: t.verbs.repaired(changed.length) }] };
}

function reportOf(findings: readonly Finding[], examined: number, limit: number | undefined, { t }: VerbDeps): Report {
  const ofKind = (kind: HealthKind): Finding[] => findings.filter((finding) => finding.kind === kind);
  const kinds = HEALTH_KINDS.map((kind) => ({ kind, of: ofKind(kind) })).filter(({ of }) => of.length > 0);
  return {
    data: {
      examined,
      sound: examined - new Set(findings.map(({ path }) => path)).size,
      kinds: kinds.map(({ kind, of }) => ({
        kind,
        count: of.length,
        notes: new Set(of.map(({ path }) => path)).size,
        repairable: repairable(of, new Set([kind])).length,
        findings: of
          .slice(0, limit)
          .map(({ path, before, after, why, isSure }) => ({ path, before, ...(after !== undefined && { after }), why, sure: isSure })),
      })),
    },
    lines: kinds.flatMap(({ kind, of }): Line[] => [
      { text: t.verbs.healthKind(t.health.kinds[kind], of.length) },
      ...of
        .slice(0, limit ?? SHOWN)
        .map(({ path, before, after }) => ({ text: after === undefined || after === '' ? before : `${before} → ${after}`, path })),
    ]),
  };
}

/** Findings of a kind shown to a person who set no limit. */
const SHOWN = 5;
