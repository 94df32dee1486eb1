import { safeUrl } from '../../untrusted/safe-url';
import { selectAll } from '../page/look-up';
import { hasSurroundings } from './elements';
import { standIn } from './stand-in';

/** Players, frames and what scripts make of empty elements become links: a note should not load them, but its reader may want them. */
export function standardiseEmbeds(page: Document, url: URL): void {
  for (const { selector, read } of spellings) {
    for (const element of selectAll(page, selector)) {
      if (!element.isConnected) continue;
      const found = read(element, url);
      if (found === undefined) continue;
      const paragraph = standIn(page, nameOf(element, found.name), found.address);
      element.replaceWith(element.closest('p') === null ? paragraph : (paragraph.firstElementChild ?? paragraph));
    }
  }
}

interface Embed {
  name: string;
  address: string;
}

interface Spelling {
  selector: string;
  read: (element: Element, base: URL) => Embed | undefined;
}

const spellings: readonly Spelling[] = [
  // The lite-youtube and lite-vimeo elements, AMP's, and Discourse's lazy films name the film by its id alone.
  {
    selector: 'lite-youtube, amp-youtube, youtube-video, [data-youtube-id], [data-provider-name="youtube"][data-video-id]',
    read: (element) => filmBy(element, /^[\w-]{6,20}$/, 'https://www.youtube.com/watch?v='),
  },
  {
    selector: 'lite-vimeo, amp-vimeo, [data-vimeo-id], [data-provider-name="vimeo"][data-video-id]',
    read: (element) => filmBy(element, /^\d{5,12}$/, 'https://vimeo.com/'),
  },
  // CKEditor keeps the address it embeds: https://ckeditor.com/docs/ckeditor5/latest/features/media-embed.html
  {
    selector: 'oembed[url], [data-oembed-url]',
    read: (element, base) => embed('Embed', element.getAttribute('url') ?? element.getAttribute('data-oembed-url'), base),
  },
  // Gists are written into the page by a script: https://docs.github.com/get-started/writing-on-github/editing-and-sharing-content-with-gists
  {
    selector: 'script[src*="gist.github.com/"]',
    read: (element, base) => embed('Gist', element.getAttribute('src')?.replace(/\.js(?:\?.*)?$/, ''), base),
  },
  // Spaces: https://huggingface.co/docs/hub/spaces-embed
  {
    selector: 'gradio-app, gradio-lite',
    read: (element, base) => {
      const space = element.getAttribute('space');
      return embed('Space', space === null ? element.getAttribute('src') : `https://huggingface.co/spaces/${space}`, base);
    },
  },
  // Cells whose scripts fetch the thing by the address in an attribute.
  {
    selector:
      '[data-instgrm-permalink], .fb-post[data-href], .fb-video[data-href], .flourish-embed[data-src], .codepen[data-slug-hash][data-user]',
    read: readScripted,
  },
  // WeChat: recordings and films of its own, which only its app plays.
  {
    selector: 'mpvoice, mp-common-mpaudio, mp-common-videosnap, qqmusic',
    read: (element, base) =>
      embed(
        ['name', 'data-desc', 'music_name', 'data-nickname'].map((name) => element.getAttribute(name)).find(Boolean) ?? 'Audio',
        base.href,
        base,
      ),
  },
  { selector: 'iframe, amp-iframe, video, audio, amp-video, amp-audio', read: readPlayer },
];

function embed(name: string, address: string | null | undefined, base: URL): Embed | undefined {
  const url = address === null || address === undefined || address === '' ? undefined : safeUrl(address, base);
  return url === undefined ? undefined : { name, address: url.href };
}

function filmBy(element: Element, form: RegExp, watch: string): Embed | undefined {
  const id = ['videoid', 'data-videoid', 'data-video-id', 'video-id', 'data-youtube-id', 'data-vimeo-id']
    .map((name) => element.getAttribute(name) ?? '')
    .find((value) => form.test(value));
  return id === undefined ? undefined : { name: 'Video', address: watch + id };
}

function readScripted(element: Element, base: URL): Embed | undefined {
  // What stands inside for browsers without scripts says more.
  if (element.textContent.trim() !== '') return undefined;
  const [pen, user] = [element.getAttribute('data-slug-hash'), element.getAttribute('data-user')];
  if (pen !== null) return embed('CodePen', `https://codepen.io/${user ?? ''}/pen/${pen}`, base);
  const chart = element.matches('.flourish-embed') ? `https://public.flourish.studio/${element.getAttribute('data-src') ?? ''}` : undefined;
  return embed(
    chart === undefined ? 'Post' : 'Chart',
    chart ?? element.getAttribute('data-instgrm-permalink') ?? element.getAttribute('data-href'),
    base,
  );
}

function readPlayer(player: Element, base: URL): Embed | undefined {
  const src = [
    ...['src', 'data-src', 'data-lazy-src', 'data-original', 'data-litespeed-src', 'data-cookieblock-src', 'data-cmp-src'].map((name) =>
      player.getAttribute(name),
    ),
    player.querySelector('source')?.getAttribute('src'),
  ].find((value) => value !== null && value !== undefined && value !== '' && value !== 'about:blank');
  const url = src === undefined || src === null ? undefined : safeUrl(src, base);
  if (url === undefined) return undefined;
  if (!player.localName.endsWith('iframe')) return { name: player.localName.endsWith('audio') ? 'Audio' : 'Video', address: url.href };
  const known = FRAMES.find(({ host }) => host.test(url.hostname));
  if (known !== undefined) return { name: known.name, address: known.at?.(url) ?? url.href };
  return isOwnFigure(player, url, base) ? { name: 'Figure', address: url.href } : undefined;
}

/** Frames of hosts that hold what authors embed; those of others are advertisements and widgets more often than not. */
const FRAMES: readonly { host: RegExp; name: string; at?: (url: URL) => string | undefined }[] = [
  {
    host: /(?:^|\.)youtube(?:-nocookie)?\.com$/,
    name: 'Video',
    at: ({ pathname }) => part(/^\/embed\/([\w-]{6,20})$/, pathname, 'https://www.youtube.com/watch?v='),
  },
  { host: /^player\.vimeo\.com$/, name: 'Video', at: ({ pathname }) => part(/^\/video\/(\d+)/, pathname, 'https://vimeo.com/') },
  {
    host: /^player\.bilibili\.com$/,
    name: 'Video',
    at: ({ searchParams }) => part(/^(\w+)$/, searchParams.get('bvid') ?? '', 'https://www.bilibili.com/video/'),
  },
  {
    host: /^v\.qq\.com$/,
    name: 'Video',
    at: ({ searchParams }) => {
      const id = /^\w+$/.exec(searchParams.get('vid') ?? '')?.[0];
      return id === undefined ? undefined : `https://v.qq.com/x/page/${id}.html`;
    },
  },
  {
    host: /^platform\.(?:twitter|x)\.com$/,
    name: 'Post',
    at: ({ searchParams }) => part(/^(\d+)$/, searchParams.get('id') ?? '', 'https://x.com/i/status/'),
  },
  { host: /^w\.soundcloud\.com$/, name: 'Audio', at: ({ searchParams }) => safeUrl(searchParams.get('url') ?? '')?.href },
  { host: /(?:^|\.)(?:dailymotion|ted|loom|wistia|twitch|youku)\.(?:com|net|tv)$/, name: 'Video' },
  { host: /(?:^|\.)(?:spotify|podcasts\.apple|bandcamp|simplecast|buzzsprout|libsyn|megaphone|transistor)\.(?:com|fm)$/, name: 'Audio' },
  { host: /\.hf\.space$|(?:^|\.)(?:huggingface\.co|gradio\.app|streamlit\.app)$/, name: 'Space' },
  {
    host: /(?:^|\.)(?:codepen\.io|codesandbox\.io|stackblitz\.com|jsfiddle\.net|replit\.com|glitch\.me|colab\.research\.google\.com)$/,
    name: 'Code',
  },
  { host: /^gist\.github\.com$/, name: 'Gist' },
  {
    host: /(?:^|\.)(?:dwcdn\.net|datawrapper\.de|flo\.uri\.sh|flourish\.studio|infogram\.com|ourworldindata\.org|observablehq\.com|public\.tableau\.com|plotly\.com|plot\.ly|metaculus\.com|desmos\.com|geogebra\.org|wandb\.ai)$/,
    name: 'Chart',
  },
  {
    host: /(?:^|\.)(?:slideshare\.net|speakerdeck\.com|slides\.com|figma\.com|miro\.com|prezi\.com)$|^(?:docs|drive)\.google\.com$/,
    name: 'Document',
  },
  { host: /(?:^|\.)(?:bsky\.app|instagram\.com|tiktok\.com|reddit\.com|redditmedia\.com|t\.me)$/, name: 'Post' },
];

function part(form: RegExp, text: string, before: string): string | undefined {
  const id = form.exec(text)?.[1];
  return id === undefined ? undefined : before + id;
}

/** A frame of the page's own site within the text is a drawing to be moved or a demonstration; one without size, or of the site's frame, is none. */
function isOwnFigure(frame: Element, url: URL, base: URL): boolean {
  if (url.hostname !== base.hostname || url.pathname === base.pathname || hasSurroundings(frame)) return false;
  if (['width', 'height'].some((name) => /^[01](?:px)?$/.test(frame.getAttribute(name) ?? ''))) return false;
  return !/\b(?:ads?|advert\w*|log-?in|comments?|subscri\w+|newsletter|captcha|consent|track\w*|gtm|search|widget)\b/i.test(
    `${url.pathname} ${frame.className} ${frame.id} ${frame.getAttribute('title') ?? ''}`,
  );
}

function nameOf(element: Element, kind: string): string {
  const title = ['title', 'aria-label', 'data-title', 'playlabel', 'data-video-title']
    .map((name) => element.getAttribute(name)?.trim())
    .find(Boolean);
  // What every player of YouTube's is called says nothing.
  return title === undefined || /^(?:youtube video player|video player|embedded (?:content|video))$/i.test(title) ? kind : title;
}
