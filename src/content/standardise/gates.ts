import { webUrl } from '../../untrusted/web-url';
import { selectAll } from '../page/look-up';

/** Hosts and paths of pages that only lead on: they warn, count or forward. */
const GATE_HOST = /^(?:links?|lm?|out|exit|go|redir(?:ect)?|click|away|jump|href|anonym)\.|safelinks\.protection\.outlook\.com$/;
const GATE_PATH =
  /\/(?:link2?|links|url|redir(?:ect)?|go|goto|GoToLink|go-wild|out|away|exit|jump|leave|l|r|linkfilter|forward|transfer|sinaurl|blog-entry|middlem|cread|deeplink|deref(?:errer)?|warn|outlink|external)(?:\.(?:php|html|aspx?))?\/?$/i;

/** Sharing and signing in name an address too, and are what they say. */
const OWN_PURPOSE = /\b(?:share|sharer|intent|log-?in|sign-?in|oauth|translate|validator|cache|archive|submit)\b/i;

/** A gate may lead to another. */
const MOST_GATES = 3;

/** Links through a page that only forwards (`link.zhihu.com/?target=…`, `www.google.com/url?q=…`) lead to the address behind it. */
export function openGates(page: Document, url: URL): void {
  for (const link of selectAll(page, 'a[href*="http"]')) {
    const behind = addressBehind(link.getAttribute('href') ?? '', url);
    if (behind !== undefined) link.setAttribute('href', behind.href);
  }
}

/** The address a forwarding one names; undefined where `address` is none. */
function addressBehind(address: string, base: URL): URL | undefined {
  let found: URL | undefined;
  for (let i = 0, at = webUrl(address, base); i < MOST_GATES && at !== undefined; i += 1) {
    at = behindMailFilter(at) ?? behindGate(at);
    found = at ?? found;
  }
  return found;
}

function behindGate(gate: URL): URL | undefined {
  const { hostname, pathname, search } = gate;
  if (search === '' || OWN_PURPOSE.test(hostname + pathname) || !(GATE_HOST.test(hostname) || GATE_PATH.test(pathname))) return undefined;
  const named = [...gate.searchParams].map(([, value]) => outside(value, gate)).filter((found) => found !== undefined);
  const [only] = named;
  return named.length === 1 ? only : named.length === 0 ? outside(decoded(search.slice(1)), gate) : undefined;
}

/** Proofpoint's spellings: https://help.proofpoint.com/Threat_Insight_Dashboard/API_Documentation/URL_Decoder_API */
function behindMailFilter({ hostname, pathname, search, searchParams }: URL): URL | undefined {
  if (!/^urldefense\.(?:com|us|proofpoint\.com)$/.test(hostname)) return undefined;
  const third = /^\/v3\/__(.+)__;/.exec(pathname + search)?.[1];
  const second = searchParams.get('u')?.replace(/-/g, '%').replace(/_/g, '/');
  return webUrl(third?.replace(/^(https?:)\/(?!\/)/, '$1//') ?? decoded(second ?? ''));
}

/** The address a value is, when it leads to another host. Some gates encode it twice. */
function outside(value: string, { hostname }: URL): URL | undefined {
  const url = webUrl(value) ?? (/^https?%3a/i.test(value) ? webUrl(decoded(value)) : undefined);
  return url === undefined || url.hostname === hostname ? undefined : url;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
