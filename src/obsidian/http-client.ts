import { requestUrl } from 'obsidian';
import type { HttpClient } from '../ports';

/** `requestUrl` as the inside sees it: no CORS, every status an answer. It follows redirects by itself and does not tell where to. */
export const obsidianHttp: HttpClient = async ({ url, method = 'GET', headers = {}, body }) => {
  const response = await requestUrl({ url, method, headers, throw: false, ...(body !== undefined && { body }) });
  // The types promise text; a header that was sent several times comes as a list.
  const lowered = Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')] as const);
  return { status: response.status, headers: Object.fromEntries(lowered), body: response.arrayBuffer };
};
