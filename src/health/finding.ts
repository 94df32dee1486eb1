import type { PropertyEdit } from '../properties/edit-properties';

/** What can be wrong with notes, by the harm it does, most first. */
export const HEALTH_KINDS = [
  'properties',
  'text',
  'links',
  'titles',
  'same-text',
  'same-source',
  'placeholders',
  'tags',
  'orphans',
] as const;
export type HealthKind = (typeof HEALTH_KINDS)[number];

/** Why a finding is one, or why its repair is what it is. Worded in `i18n`; names and counts stand beside the code. */
export type Why =
  | { code: 'unreadable-property'; keys: readonly string[] }
  | { code: 'binary' | 'markup'; characters: number; from?: string }
  | { code: 'name' | 'alias' | 'title' | 'slug' | 'number' | 'words' | 'spelling'; note: string }
  | { code: 'several'; notes: readonly string[] }
  | { code: 'nothing-near' | 'no-title' | 'linked-from-nowhere' | 'by-hand' }
  | { code: 'from-link' | 'from-claim' | 'from-heading' }
  | { code: 'copy-of' | 'source-of'; note: string }
  | { code: 'placeholder'; notes: number }
  | { code: 'script-tag'; notes: number };

/** A file's part in a repair: a change of its text, which finds nothing to do where it was done before, or a move. */
export type FileRepair = { path: string; edit: (text: string) => PropertyEdit } | { path: string; moveTo: string };

/** One thing that is wrong with one note. */
export interface Finding {
  kind: HealthKind;
  /** Tells it from every other, in this session and the next: what a person leaves for good is kept by it. */
  id: string;
  path: string;
  /** What stands there, on one line, as it is to be shown. */
  before: string;
  /** What would stand there; empty where it is taken out, undefined where nothing is proposed. */
  after?: string;
  why: Why;
  /** Whether it may be repaired with all of its kind, without a look at it. */
  isSure: boolean;
  /** What has to be repaired before, or with it: no property can be edited while the block cannot be read. */
  needs?: HealthKind;
  /** What a repair does; empty where only a person can say what is meant. */
  repairs: readonly FileRepair[];
}

/** The name of a finding for {@link Finding.id}, without white space around it, which settings do not keep. */
export function findingId(kind: HealthKind, path: string, what = ''): string {
  return [kind, path, what].join('\n').trim();
}

/** The findings that are repaired when somebody asks for some kinds at once: the sure ones, by harm, whose need is met. */
export function repairable(findings: readonly Finding[], kinds: ReadonlySet<HealthKind>, { unsure = false } = {}): Finding[] {
  const unreadable = new Set(findings.filter(({ kind }) => kind === 'properties').map(({ path }) => path));
  const unrepaired = new Set(findings.filter(({ kind, repairs }) => kind === 'properties' && repairs.length === 0).map(({ path }) => path));
  return HEALTH_KINDS.flatMap((kind) => (kinds.has(kind) ? findings.filter((finding) => finding.kind === kind) : [])).filter(
    ({ isSure, needs, repairs, path }) =>
      repairs.length > 0 &&
      (isSure || unsure) &&
      (needs === undefined || !unreadable.has(path) || (kinds.has(needs) && !unrepaired.has(path))),
  );
}
