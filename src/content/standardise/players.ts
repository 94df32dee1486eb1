import { newElement } from './elements';
import { safeUrl } from '../../untrusted/safe-url';
import { selectAll } from '../page/look-up';

/** Players become links: a note should not load them, but its reader may want them. */
export function standardisePlayers(page: Document, url: URL): void {
  for (const player of selectAll(page, 'iframe, video, audio')) {
    const address = addressOf(player, url);
    if (address === undefined) continue;
    const link = newElement(
      page,
      'a',
      player.getAttribute('title')?.trim() ||
        player.getAttribute('aria-label')?.trim() ||
        (player.localName === 'audio' ? 'Audio' : 'Video'),
    );
    link.setAttribute('href', address);
    const paragraph = newElement(page, 'p');
    paragraph.append(link);
    player.replaceWith(player.closest('p') === null ? paragraph : link);
  }
}

/** Hosts whose frames are films; other frames are advertisements and widgets more often than not. */
const FILMS: readonly { host: RegExp; watch: (url: URL) => string | undefined }[] = [
  {
    host: /(?:^|\.)(?:youtube\.com|youtube-nocookie\.com)$/,
    watch: ({ pathname }) => {
      const id = /^\/embed\/([\w-]{6,20})$/.exec(pathname)?.[1];
      return id === undefined ? undefined : `https://www.youtube.com/watch?v=${id}`;
    },
  },
  {
    host: /^player\.vimeo\.com$/,
    watch: ({ pathname }) => {
      const id = /^\/video\/(\d+)/.exec(pathname)?.[1];
      return id === undefined ? undefined : `https://vimeo.com/${id}`;
    },
  },
  {
    host: /^player\.bilibili\.com$/,
    watch: ({ searchParams }) => {
      const id = searchParams.get('bvid');
      return id === null ? undefined : `https://www.bilibili.com/video/${encodeURIComponent(id)}`;
    },
  },
];

function addressOf(player: Element, base: URL): string | undefined {
  const src = [player.getAttribute('src'), player.getAttribute('data-src'), player.querySelector('source')?.getAttribute('src')].find(
    (value) => value !== null && value !== undefined && value !== '',
  );
  const url = src === undefined || src === null ? undefined : safeUrl(src, base);
  if (url === undefined) return undefined;
  if (player.localName !== 'iframe') return url.href;
  return FILMS.find(({ host }) => host.test(url.hostname))?.watch(url);
}
