/** A request as a plugin writes it. */
export interface RequestUrlParam {
  url: string;
  method?: string;
  contentType?: string;
  body?: string | ArrayBuffer;
  headers?: Record<string, string>;
  throw?: boolean;
}

/** What came back. `json` throws when the body is no JSON. */
export interface RequestUrlResponse {
  status: number;
  headers: Record<string, string>;
  arrayBuffer: ArrayBuffer;
  text: string;
  json: unknown;
}

type Answer = { status: number; headers: Record<string, string> } | { failure: string };

/** Asks the only web there is. There is no time-out and no way to abort; 400 and above reject unless told not to. */
export function requestUrl(request: RequestUrlParam | string): Promise<RequestUrlResponse> {
  const answer = send(typeof request === 'string' ? { url: request } : request);
  const parts = {
    arrayBuffer: () => answer.then((response) => response.arrayBuffer),
    text: () => answer.then((response) => response.text),
    json: () => answer.then((response): unknown => response.json),
  };
  return Object.defineProperties(answer, Object.fromEntries(Object.entries(parts).map(([name, get]) => [name, { get }])));
}

/** The body as text. */
export async function request(param: RequestUrlParam | string): Promise<string> {
  return (await requestUrl(param)).text;
}

async function send(param: RequestUrlParam): Promise<RequestUrlResponse> {
  const headers = { ...param.headers, ...(param.contentType === undefined ? {} : { 'Content-Type': param.contentType }) };
  const body = param.body instanceof ArrayBuffer ? new TextDecoder().decode(param.body) : param.body;
  const sent = { url: new URL(param.url).href, method: param.method ?? 'GET', headers, ...(body === undefined ? {} : { body }) };
  const response = await fetch('/request', { method: 'POST', body: JSON.stringify(sent) });
  const answer = JSON.parse(decodeURIComponent(response.headers.get('x-answer') ?? '')) as Answer;
  if ('failure' in answer) throw new Error(answer.failure);
  if (answer.status >= 400 && param.throw !== false) {
    throw Object.assign(new Error(`Request failed, status ${answer.status}`), { status: answer.status, headers: answer.headers });
  }
  const arrayBuffer = await response.arrayBuffer();
  const text = () => new TextDecoder().decode(arrayBuffer);
  return {
    ...answer,
    arrayBuffer,
    get text() {
      return text();
    },
    get json(): unknown {
      return JSON.parse(text()) as unknown;
    },
  };
}
