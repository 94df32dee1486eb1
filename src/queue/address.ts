import { webUrl } from '../untrusted/web-url';

/** An address of the web, as far as it tells hosts and items apart; parts as `URL` has them. */
export type Address = Pick<URL, 'hostname' | 'pathname' | 'search' | 'hash'>;

/** An address that `URL` would leave as it is: nothing in it has another spelling, a default or a meaning of its own. */
const PLAIN = /^https?:\/\/((?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,})((?:\/[\w~-][\w.~-]*)*\/?)$/;

/**
 * `text` as an address; undefined where it is none. Most of the feeds' addresses are read without the browser's
 * `URL`, which would otherwise run for every pending note.
 */
export function addressOf(text: string): Address | undefined {
  const [, hostname, path] = PLAIN.exec(text) ?? [];
  return hostname === undefined ? webUrl(text) : { hostname, pathname: path || '/', search: '', hash: '' };
}
