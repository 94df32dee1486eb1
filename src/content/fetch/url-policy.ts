/** Why an address is not requested. */
export type UrlRefusal = 'not-a-url' | 'not-http' | 'private-host';

/** The address to request, or why it is not requested. */
export type UrlJudgement = { ok: true; url: URL } | { ok: false; reason: UrlRefusal };

/**
 * Whether an address may be requested: http or https, on a host of the public internet. The URL
 * that comes back carries neither credentials nor fragment. Host names are judged as the URL parser
 * has normalised them, so decimal, octal, hexadecimal and full-width spellings are all the one
 * address they mean. What a name resolves to cannot be seen here.
 */
export function judgeUrl(address: URL | string): UrlJudgement {
  const url = parse(address);
  if (url === undefined) return { ok: false, reason: 'not-a-url' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { ok: false, reason: 'not-http' };
  if (!isPublicHost(url.hostname)) return { ok: false, reason: 'private-host' };
  url.username = '';
  url.password = '';
  url.hash = '';
  return { ok: true, url };
}

/** Whether a host as `URL.hostname` gives it belongs to the public internet. */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.+$/, '');
  if (host.startsWith('[')) return isPublicV6(host.slice(1, -1));
  const v4 = parseV4(host);
  if (v4 !== undefined) return isPublicV4(v4);
  return PUBLIC_NAME.test(host) && !localNames.some((name) => host === name || host.endsWith(`.${name}`));
}

/**
 * What the public name system has: two labels or more, the last of two letters or more, or `xn--`. A name without a dot,
 * or with a last label of another kind, is a machine's on the local network.
 */
const PUBLIC_NAME = /^(?:[a-z\d_](?:[a-z\d_-]*[a-z\d_])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{2,59})$/;

/**
 * Names that never leave the local network (RFC 6761, 6762, 8375, 9476, ICANN's `.internal`), those
 * habitually used for it, by routers and modems too, and public names whose whole purpose is to resolve to a private address.
 */
const localNames = [
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'home.arpa',
  'alt',
  'onion',
  'test',
  'invalid',
  'localtest.me',
  'lvh.me',
  'vcap.me',
  'lacolhost.com',
  'nip.io',
  'sslip.io',
  'xip.io',
  'traefik.me',
  'plex.direct',
  'localhost.direct',
  'local.gd',
  'fuf.me',
  // What routers, repeaters and mobile hotspots call themselves; `.box`, `.ip` and the like as a whole.
  ...'box ip cpl cube hotspot router gateway modem wifi nas lab fritz domain workgroup hi.link routerlogin.net routerlogin.com'.split(' '),
  ...'orbilogin.com orbilogin.net mywifiext.net mywifiext.com tplinkwifi.net tplinklogin.net tplinkrepeater.net tplogin.cn'.split(' '),
  ...'router.asus.com asusrouter.com miwifi.com melogin.cn falogin.cn tendawifi.com linksyssmartwifi.com gateway.2wire.net'.split(' '),
];

type V4 = [number, number, number, number];

function parseV4(host: string): V4 | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host);
  return parts === null ? undefined : [Number(parts[1]), Number(parts[2]), Number(parts[3]), Number(parts[4])];
}

/** IANA's special-purpose registry for IPv4. */
function isPublicV4([a, b, c]: V4): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b <= 127) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b <= 31) return false;
  if (a === 192 && b === 168) return false;
  if (a === 192 && b === 0 && (c === 0 || c === 2)) return false;
  if (a === 192 && b === 88 && c === 99) return false;
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false;
  return !(a === 203 && b === 0 && c === 113);
}

/**
 * Only global unicast (2000::/3), less what carries an IPv4 address inside (Teredo, 6to4) and the
 * documentation and protocol blocks. So mapped, translated, local and loopback addresses all fail.
 */
function isPublicV6(address: string): boolean {
  const first = Number.parseInt(address.split(':')[0] ?? '', 16);
  const second = Number.parseInt(address.split(':')[1] ?? '', 16) || 0;
  if (!(first >= 0x2000 && first <= 0x3fff)) return false;
  if (first === 0x2001 && (second < 0x200 || second === 0xdb8)) return false;
  return first !== 0x2002 && first < 0x3fff;
}

function parse(address: URL | string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
