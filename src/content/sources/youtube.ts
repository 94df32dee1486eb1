import { escapeHtml, htmlPage } from './html-page';
import { asObject, asText, objectAfter } from '../../untrusted/json';
import { isHost, notTheArticle, pageAt, type Reading, type Source } from './source';

/**
 * YouTube: the video's description, marked as no more than that. Transcripts are served only with
 * tokens made by the player, so they are not asked for.
 */
export const youtube: Source = {
  id: 'youtube',
  matches: (url) => videoId(url) !== undefined,
  places: ({ url }) => [pageAt(`https://www.youtube.com/watch?v=${videoId(url) ?? ''}`, ({ text }) => readVideo(text))],
};

function videoId(url: URL): string | undefined {
  const id = isHost(url, 'youtu.be')
    ? url.pathname.slice(1)
    : isHost(url, 'youtube.com')
      ? (url.searchParams.get('v') ?? /^\/(?:shorts|live|embed)\/([\w-]+)/.exec(url.pathname)?.[1])
      : undefined;
  return id !== undefined && /^[\w-]{11}$/.test(id) ? id : undefined;
}

function readVideo(html: string): Reading {
  const response = objectAfter(html, 'ytInitialPlayerResponse');
  const video = asObject(response?.['videoDetails']);
  const status = asText(asObject(response?.['playabilityStatus'])?.['status']);
  if (status === 'LOGIN_REQUIRED') return { ok: false, refusal: { kind: 'blocked' } };
  if (status === 'ERROR') return { ok: false, refusal: { kind: 'removed' } };
  const description = asText(video?.['shortDescription']);
  if (video === undefined || description === undefined) return notTheArticle;
  const paragraphs = description.split(/\n{2,}/).map((block) => `<p>${block.split('\n').map(linked).join('<br>')}</p>`);
  return {
    ok: true,
    whole: true,
    html: htmlPage({ title: asText(video['title']), author: asText(video['author']), site: 'YouTube', body: paragraphs.join('\n') }),
    limit: 'description',
  };
}

function linked(line: string): string {
  return escapeHtml(line).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}
