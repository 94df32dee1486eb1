import type { PropertyEdit } from '../properties/edit-properties';
import type { FileRepair, Finding } from './finding';

/** A repair that changes a file's text. */
export type TextRepair = Extract<FileRepair, { edit: unknown }>;

/** A text with all repairs of its file, in their order; refused where one of them is. */
export function withRepairs(text: string, repairs: readonly TextRepair[]): PropertyEdit {
  let result: PropertyEdit = { ok: true, text };
  for (const { edit } of repairs) {
    if (!result.ok) return result;
    result = edit(result.text);
  }
  return result;
}

/** What findings do to one file. */
export interface RepairedFile {
  path: string;
  edits: TextRepair[];
  moveTo?: string;
  /** The findings that have a part in it. */
  findings: Finding[];
}

/** Every file that some findings change or move, in the order in which they are named. */
export function filesOf(findings: readonly Finding[]): RepairedFile[] {
  const files = new Map<string, RepairedFile>();
  for (const finding of findings)
    for (const repair of finding.repairs) {
      const file: RepairedFile = files.get(repair.path) ?? { path: repair.path, edits: [], findings: [] };
      files.set(repair.path, file);
      if ('edit' in repair) file.edits.push(repair);
      else file.moveTo = repair.moveTo;
      if (file.findings.at(-1) !== finding) file.findings.push(finding);
    }
  return [...files.values()];
}

/** The findings that change nothing in some files: one that has a part in such a file is left out as a whole. */
export function withoutFiles(findings: readonly Finding[], paths: ReadonlySet<string>): Finding[] {
  return findings.filter(({ repairs }) => !repairs.some(({ path }) => paths.has(path)));
}
