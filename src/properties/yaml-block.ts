import { isMap, isPair, isScalar, isSeq, parseDocument, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { PropertyValue } from './property-value';

/** Properties by their keys. */
export type Properties = Record<string, PropertyValue>;

/** A property in a parsed block. */
export type YamlPair = Pair<ParsedNode, ParsedNode | null>;

/** A block of properties as YAML reads it. All offsets in it count from the block's start. */
export interface YamlBlock {
  /** Undefined where the block holds nothing but blanks and comments. */
  map: YAMLMap<ParsedNode, ParsedNode | null> | undefined;
  values: Properties;
  /** Whether a key occurs twice in one mapping: the block is no YAML then, but its parts are where they seem to be. */
  hasTwins: boolean;
}

/** Reads a block of properties; undefined where YAML refuses it, or sees something other than properties. */
export function parseBlock(source: string): YamlBlock | undefined {
  try {
    const document = documentOf(source);
    const { contents } = document;
    if (document.errors.length > 0) return undefined;
    if (contents === null) return { map: undefined, values: {}, hasTwins: false };
    return isMap(contents) ? { map: contents, values: document.toJS() as Properties, hasTwins: hasTwins(contents) } : undefined;
  } catch {
    return undefined; // an alias without its anchor, or too many of them
  }
}

/** The property that stands on these lines alone; what it names may stand elsewhere. */
export function parsePair(source: string): YamlPair | undefined {
  const { contents, errors } = documentOf(source);
  return errors.length === 0 && isMap(contents) && contents.items.length === 1 ? contents.items[0] : undefined;
}

/** A lone CR ends a line in a note, and is text to YAML. Twins are looked for below, as the parser compares each key with every other. */
function documentOf(source: string) {
  const options = { keepSourceTokens: true, prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;
  return parseDocument(source.replace(/\r(?!\n)/g, '\n'), options);
}

/** A key as the properties' record has it. */
export function keyOf({ key }: YamlPair): string {
  return isScalar<string | number | boolean | null>(key) ? String(key.value ?? '') : String(key);
}

/** Offset behind the colon of a property, in its block; undefined where it has none. */
export function behindColon({ srcToken }: YamlPair): number | undefined {
  const colon = srcToken?.sep?.find((token) => token.type === 'map-value-ind');
  return colon && colon.offset + 1;
}

function hasTwins(node: unknown): boolean {
  if (isPair(node)) return hasTwins(node.value);
  if (isSeq(node)) return node.items.some(hasTwins);
  if (!isMap(node)) return false;
  const keys = node.items.map(({ key }) => (isScalar(key) ? key.value : key));
  return new Set(keys).size < keys.length || node.items.some(hasTwins);
}
