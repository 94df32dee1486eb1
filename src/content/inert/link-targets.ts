import { webUrl } from '../../untrusted/web-url';
import { judgeUrl } from '../fetch/url-policy';

/** What stands between a link's parentheses, parentheses included. */
export interface Target {
  written: string;
  /** How much of the source it takes. */
  length: number;
  /** The host, of a picture's address that the app shows as a frame: a page of the host's, which runs. */
  frame: string | undefined;
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
  const isPlain = title === undefined || !/(?:^|[^\\])(?:\[\[|<%|%%|`|<[A-Za-z/!?])|::|[#$]/.test(title);
  const written = isPlain ? whole.slice(1 + destination.length) : ')';
  return { written: `(${withoutMarks(destination)}${written}`, length: whole.length, frame: isImage ? frameOf(address) : undefined };
}

/** An address with what plugins read as a field or readers as a formula percent-encoded. */
function withoutMarks(destination: string): string {
  return destination.replace(/:(?=:)/g, '%3A').replace(/\$/g, '%24');
}

const FRAMES = new Set(['youtube.com', 'youtube-nocookie.com', 'youtu.be', 'twitter.com', 'x.com']);

/** https://help.obsidian.md/embed-web-pages */
function frameOf(address: string): string | undefined {
  const host = webUrl(address)?.hostname.replace(/^(?:www|m|mobile|music|gaming)\./, '');
  return host !== undefined && FRAMES.has(host) ? host : undefined;
}

function isAllowed(address: string, isImage: boolean): boolean {
  if (/[\p{Cc}\s\\`]|\[\[|<%|%%|\$\$/u.test(address)) return false;
  if (!isImage && (/^#[^^]/.test(address) || /^mailto:[^:/]+@[^:/]+$/i.test(address))) return true;
  if (!/^https?:\/\/[^/]/i.test(address)) return false;
  return isImage ? judgeUrl(address).ok : webUrl(address) !== undefined;
}
