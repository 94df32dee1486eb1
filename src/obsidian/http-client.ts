import { requestUrl } from 'obsidian';
import type { HttpClient, HttpRequest } from '../ports';

/** `requestUrl` as the inside sees it: no CORS, every status an answer. It follows redirects by itself and does not tell where to. */
export const obsidianHttp: HttpClient = async (request) => {
  const { method = 'GET' } = request;
  let slept = document.hidden;
  const look = (): void => {
    slept ||= document.hidden;
  };
  document.addEventListener('visibilitychange', look);
  try {
    return await send(request);
  } catch (error) {
    // What was under way while a phone put the app to sleep is rejected when it wakes, whatever the network is like.
    if (!slept || document.hidden || method !== 'GET') throw error;
    return await send(request);
  } finally {
    document.removeEventListener('visibilitychange', look);
  }
};

async function send({ url, method = 'GET', headers = {}, body }: HttpRequest): ReturnType<HttpClient> {
  const response = await requestUrl({ url, method, headers, throw: false, ...(body !== undefined && { body }) });
  // The types promise text; a header that was sent several times comes as a list.
  const lowered = Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')] as const);
  return { status: response.status, headers: Object.fromEntries(lowered), body: response.arrayBuffer };
}
