import { linesOf } from '../text/lines';
import type { Entry } from './entry';

/** What is wrong with a properties block. */
export interface FrontmatterProblem {
  /** The line in the note, counted from 1. */
  line: number;
  key: string | undefined;
  reason: 'quotes-in-quotes' | 'needs-quotes' | 'duplicate-key' | 'not-yaml';
}

/** What is wrong with a block that YAML refuses; `open` is the offset of its first line. */
export function problemOf(text: string, open: number, entries: readonly Entry[]): FrontmatterProblem {
  const lineAt = (offset: number): number => linesOf(text, 0, offset).length + 1;
  const broken = entries.find((entry) => entry.value === undefined);
  if (broken !== undefined) {
    const raw = text.slice(broken.valueFrom, broken.to).trim();
    const reason = /^"[^"]*"[^"]*"/.test(raw) || /^'[^']*'[^']*'/.test(raw) ? 'quotes-in-quotes' : 'needs-quotes';
    return { line: lineAt(broken.from), key: broken.key, reason };
  }
  const keys = new Set<string>();
  for (const { key, from } of entries) {
    if (keys.has(key)) return { line: lineAt(from), key, reason: 'duplicate-key' };
    keys.add(key);
  }
  return { line: lineAt(open), key: undefined, reason: 'not-yaml' };
}
