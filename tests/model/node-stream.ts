import type { TextStream } from '../../src/ports';

/** Streams over Node's own `fetch`. */
export const nodeStream: TextStream = async ({ url, method = 'GET', headers = {}, body }, { onText, signal }) => {
  const response = await fetch(url, { method, headers, signal, ...(body !== undefined && { body }) });
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    const piece = decoder.decode(chunk, { stream: true });
    text += piece;
    if (response.status < 400) onText(piece);
  }
  return { status: response.status, headers: Object.fromEntries(response.headers), text };
};
