import type { Document } from 'yaml';
import { isMap, parseDocument, stringify } from 'yaml';

/** The frontmatter block of a note: offsets of its text and of what follows it. */
export interface FrontMatterInfo {
  exists: boolean;
  frontmatter: string;
  from: number;
  to: number;
  contentStart: number;
}

/** Finds the block between a first line `---` and the next line `---`. */
export function getFrontMatterInfo(text: string): FrontMatterInfo {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^|(?<=\n))---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!match) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  const from = text.indexOf('\n') + 1;
  const inner = match[1] ?? '';
  return { exists: true, frontmatter: inner, from, to: from + inner.length, contentStart: match[0].length };
}

/** Parses YAML 1.2; throws on what is not valid. */
export function parseYaml(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS() as unknown;
}

/** Prints a value as block YAML with lists indented under their key. */
export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

/** The frontmatter as an object; undefined where it is missing, empty, no mapping, or not valid YAML. */
export function frontmatterObject(text: string): Record<string, unknown> | undefined {
  let document: Document;
  try {
    document = parseDocument(text);
  } catch {
    return undefined;
  }
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  return document.toJS() as Record<string, unknown>;
}
