import type { HttpRequest, TextStream } from '../ports';
import { obsidianHttp } from './http-client';

/**
 * Streams where the endpoint lets a page of Obsidian's read its answers. `requestUrl` gives an answer
 * only when it is whole, so it is the second way: for endpoints that know nothing of cross-origin requests.
 */
export const obsidianTextStream: TextStream = async (request, options) => {
  try {
    return await streamed(request, options);
  } catch (error) {
    if (!(error instanceof NotSent)) throw error;
    return whole(request, options);
  }
};

async function whole(request: HttpRequest, { onText, signal }: StreamOptions): ReturnType<TextStream> {
  const { status, headers, body } = await obsidianHttp(request);
  const text = new TextDecoder().decode(body);
  if (!signal.aborted && status < 400) onText(text);
  return { status, headers, text };
}

type StreamOptions = Parameters<TextStream>[1];

/** Nothing was sent, as where the endpoint lets no page ask it: asking another way does nothing twice. */
class NotSent extends Error {}

function streamed({ url, method = 'GET', headers = {}, body }: HttpRequest, { onText, signal }: StreamOptions): ReturnType<TextStream> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let heard = 0;
    // Once it has arrived, it is worked on and billed, whatever becomes of the answer.
    let isSent = false;
    request.upload.onload = () => {
      isSent = true;
    };
    const hear = (): void => {
      const piece = request.responseText.slice(heard);
      heard += piece.length;
      if (piece !== '' && request.status < 400) onText(piece);
    };
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.onprogress = hear;
    request.onload = () => {
      hear();
      resolve({ status: request.status, headers: headersOf(request.getAllResponseHeaders()), text: request.responseText });
    };
    request.onerror = () => {
      reject(heard === 0 && request.status === 0 && !isSent ? new NotSent('not sent') : new Error('broken off'));
    };
    request.onabort = () => {
      reject(new Error('aborted'));
    };
    signal.addEventListener(
      'abort',
      () => {
        request.abort();
      },
      { once: true },
    );
    if (signal.aborted) reject(new Error('aborted'));
    else request.send(body);
  });
}

function headersOf(block: string): Record<string, string> {
  return Object.fromEntries(
    block.split(/\r?\n/).flatMap((line) => {
      const at = line.indexOf(':');
      return at < 0 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]];
    }),
  );
}
