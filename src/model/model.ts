import { safeUrl } from '../untrusted/safe-url';

/** A language model behind an endpoint that speaks OpenAI's chat completions protocol, local ones included. */
export interface Model {
  /** Where chat completions are asked for, such as `http://localhost:11434/v1/chat/completions`. */
  endpoint: URL;
  /** As the endpoint knows it, such as `qwen3:8b`. */
  name: string;
  /** Sent as a bearer token; local endpoints want none. */
  key?: string;
}

/** Why a model cannot be asked as it is set up. */
export type ModelProblem = 'no-address' | 'no-name' | 'key-unprotected';

/** What the user has set, as a model; or what is missing. */
export function modelFrom({
  url,
  name,
  key,
}: {
  url: string;
  name: string;
  key: string | undefined;
}): { ok: true; model: Model } | { ok: false; problem: ModelProblem } {
  const base = safeUrl(url);
  if (base === undefined) return { ok: false, problem: 'no-address' };
  if (name === '') return { ok: false, problem: 'no-name' };
  if (key !== undefined && base.protocol === 'http:' && !isOwnMachine(base.hostname)) return { ok: false, problem: 'key-unprotected' };
  return { ok: true, model: { endpoint: endpointUnder(base), name, ...(key !== undefined && { key }) } };
}

/** People write the address with and without its last parts. */
function endpointUnder(base: URL): URL {
  const endpoint = new URL(base);
  const path = base.pathname.replace(/\/+$/, '');
  endpoint.pathname = path.endsWith('/chat/completions') ? path : path === '' ? '/v1/chat/completions' : `${path}/chat/completions`;
  return endpoint;
}

/** Loopback and the private ranges of RFC 1918 and RFC 4193: a key sent there stays in the house. */
function isOwnMachine(hostname: string): boolean {
  return /^(?:localhost|[\w-]+\.local|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[::1\]|\[f[cd][0-9a-f]{2}:[0-9a-f:]*\])$/i.test(
    hostname,
  );
}
