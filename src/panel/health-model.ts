import { HEALTH_KINDS, repairable, type Finding, type HealthKind, type Why } from '../health/finding';
import type { Dictionary } from '../i18n/dictionary';
import type { NameOf } from '../note/note-title';
import { addTo } from '../text/add-to';

/** What is wrong in the same way in one note or several, and what each would become. */
export interface HealthRow {
  /** Tells it from the others. */
  id: string;
  findings: readonly Finding[];
  /** The first of its notes. */
  path: string;
  /** The notes, and why. */
  detail: string;
  isRepairable: boolean;
}

/** One kind of what is wrong. */
export interface HealthGroup {
  kind: HealthKind;
  name: string;
  /** How many notes, or links, and what can be done. */
  detail: string;
  count: number;
  rows: readonly HealthRow[];
  /** What a repair of the whole kind repairs. */
  sure: readonly Finding[];
}

/** What an examination found, by kind, without what the person leaves as it is. */
export function healthModel(findings: readonly Finding[], left: ReadonlySet<string>, t: Dictionary, nameOf: NameOf): HealthGroup[] {
  const shown = findings.filter(({ id }) => !left.has(id));
  const byKind = new Map<HealthKind, Finding[]>();
  for (const finding of shown) addTo(byKind, finding.kind, finding);
  return HEALTH_KINDS.flatMap((kind): HealthGroup[] => {
    const own = byKind.get(kind);
    if (own === undefined) return [];
    const sure = repairable(shown, new Set([kind]));
    const notes = new Set(own.map(({ path }) => path)).size;
    const isOfLinks = kind === 'links';
    return [
      {
        kind,
        name: t.health.kinds[kind],
        detail: [
          ...(isOfLinks ? [t.health.inNotes(notes)] : []),
          sure.length > 0 ? t.health.repairable(sure.length) : t.health.byLook,
        ].join(t.health.and),
        count: isOfLinks ? own.length : notes,
        rows: rowsOf(own, t, nameOf),
        sure,
      },
    ];
  });
}

/** The findings of a kind, those that say the same as one row. */
function rowsOf(findings: readonly Finding[], t: Dictionary, nameOf: NameOf): HealthRow[] {
  const same = new Map<string, Finding[]>();
  for (const finding of findings) addTo(same, rowKey(finding), finding);
  // What can be repaired without a look comes first.
  const order = [...same.values()].sort(([one], [other]) => Number(other?.isSure) - Number(one?.isSure));
  return order.flatMap((own): HealthRow[] => {
    const [first] = own;
    if (first === undefined) return [];
    const notes = new Set(own.map(({ path }) => path));
    const where = notes.size === 1 ? nameOf(first.path) : t.health.notes(notes.size);
    // What stands for the note itself has named it.
    const parts = first.before === where || first.before === '' ? [whyText(first.why, t, nameOf)] : [where, whyText(first.why, t, nameOf)];
    return [
      {
        id: first.id,
        findings: own,
        path: first.path,
        detail: (first.before === '' ? [where, ...parts] : parts).join(t.health.and),
        isRepairable: own.some(({ repairs }) => repairs.length > 0),
      },
    ];
  });
}

/** Links and left-over lines are the same in many notes; everything else is said of one. */
function rowKey({ kind, id, before, after }: Finding): string {
  return kind === 'links' || kind === 'placeholders' || kind === 'tags' ? `${before}\n${after ?? ''}` : id;
}

/** Why a finding is one, or why its repair is what it is. */
export function whyText(why: Why, { health: { why: t } }: Dictionary, nameOf: NameOf): string {
  switch (why.code) {
    case 'unreadable-property':
      return t['unreadable-property'](why.keys);
    case 'binary':
    case 'markup':
      return t[why.code](why.characters, why.from?.replace(/^https?:\/\/(?:www\.)?|[/?#].*$/gi, ''));
    case 'several':
      return t.several(why.notes.slice(0, 3).map(nameOf), why.notes.length);
    case 'copy-of':
    case 'source-of':
      return t[why.code](nameOf(why.note));
    case 'placeholder':
    case 'script-tag':
      return t[why.code](why.notes);
    default:
      return t[why.code];
  }
}
