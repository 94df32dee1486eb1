import { isPublicHost } from '../fetch/url-policy';

/** What stands between a link's parentheses, parentheses included. */
export interface Target {
  written: string;
  /** How much of the source it takes. */
  length: number;
}

const TARGET =
  /^\((<[^<>\n]{0,4000}>|[^\s()<>]{0,4000}(?:\([^\s()<>]{0,1000}\)[^\s()<>]{0,4000}){0,20})(?:[ \t]+"((?:[^"\\]|\\.){0,2000})")?[ \t]*\)/;

/** The target at the start of `source`; undefined where it is not one that a link or an image may have. */
export function judgeTarget(source: string, isImage: boolean): Target | undefined {
  const match = TARGET.exec(source);
  if (match === null) return undefined;
  const [whole, destination = '', title] = match;
  const address = destination.replace(/^<|>$/g, '');
  if (!isAllowed(address, isImage)) return undefined;
  const isPlain = title === undefined || !/(?:^|[^\\])(?:\[\[|<%|%%|`|<[A-Za-z/!?])/.test(title);
  return { written: isPlain ? whole : `(${destination})`, length: whole.length };
}

function isAllowed(address: string, isImage: boolean): boolean {
  if (/[\p{Cc}\s\\`]|\[\[|<%|%%|\$\$/u.test(address)) return false;
  if (!isImage && (/^#[^^]/.test(address) || /^mailto:[^:/]+@[^:/]+$/i.test(address))) return true;
  if (!/^https?:\/\/[^/]/i.test(address)) return false;
  return URL.canParse(address) && (!isImage || isPublicHost(new URL(address).hostname));
}
