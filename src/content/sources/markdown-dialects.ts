import { escapeHtml } from './html-page';

/** A block that a dialect of Markdown knows and CommonMark does not, by the lines that open and close it. */
interface Container {
  open: RegExp;
  /** The line that ends it, by the match of its opening. */
  closes: (line: string, opening: RegExpExecArray) => boolean;
  /** The elements around its content. */
  around: (opening: RegExpExecArray) => readonly [open: string, close: string];
}

/** What most tools that write Markdown files know: Docusaurus, VitePress and Pandoc (`:::`), Hugging Face (`<Tip>`). */
const COMMON: readonly Container[] = [
  {
    open: /^(:{3,})\s*(?:\{\s*\.?(?:callout-)?([\w-]+)[^}]*\}|([\w-]+))\s*(?:\[([^\]\n]*)\]|(\S.*))?$/,
    closes: (line, [, colons = '']) => /^:{3,}\s*$/.test(line) && line.trim().length === colons.length,
    around: ([, , braced, named, bracketed, title]) => calloutOf(braced ?? named ?? '', bracketed ?? title),
  },
  {
    open: /^\s*<Tip(?:\s+(warning)[^>]*)?\s*>\s*$/,
    closes: (line) => /^\s*<\/Tip>\s*$/.test(line),
    around: ([, warning]) => calloutOf(warning ?? 'tip'),
  },
  // Choices of Hugging Face's, each under its name: https://github.com/huggingface/doc-builder
  { open: /^\s*<hfoptions\b[^<>]*>\s*$/, closes: (line) => /^\s*<\/hfoptions>\s*$/.test(line), around: () => ['', ''] },
  {
    open: /^\s*<hfoption id="([^"<>]+)">\s*$/,
    closes: (line) => /^\s*<\/hfoption>\s*$/.test(line),
    around: ([, name = '']) => [`<p><strong>${plainTitle(name)}</strong></p>`, ''],
  },
];

/** Tags of Hugging Face's that may share their line, on lines of their own, and its players as the web knows them. */
function* tagsAlone(lines: readonly string[]): Generator<string> {
  for (const line of lines) {
    const [, open, rest = ''] = /^\s*(<Tip\b[^<>]*>)\s*(\S.*)$/.exec(line) ?? [];
    if (open !== undefined) yield open;
    const text = open === undefined ? line : rest;
    const before = /^(.*\S)\s*<\/Tip>\s*$/.exec(text)?.[1];
    if (before !== undefined) yield* [before, '</Tip>'];
    else yield text.replace(/^\s*<Youtube id="([\w-]{6,20})"\s*\/?>\s*$/, '<lite-youtube videoid="$1"></lite-youtube>');
  }
}

/** ForumMagnum's own: folded sections and what a model wrote (conversionUtils and EDITOR_API_AND_GUIDELINES in its source). */
const FORUM_MAGNUM: readonly Container[] = [
  {
    open: /^\+{3}\s+(\S.*?)\s*(?:\+{3})?$/,
    closes: (line) => /^\+{3}\s*$/.test(line),
    around: ([, title = '']) => foldedAs(title),
  },
  {
    open: /^%{3}\s+llm-output\b(?:.*?\bmodel="([^"\n]*)")?.*$/,
    closes: (line) => /^%{3}\s+\/llm-output\s*$/.test(line),
    around: ([, model = '']) => calloutOf('quote', model === '' ? 'LLM output' : `LLM output: ${model}`),
  },
];

/** Which tools wrote a Markdown text. */
export type Dialect = 'common' | 'forum-magnum';

function calloutOf(type: string, title = ''): readonly [string, string] {
  const head = title.trim() === '' ? '' : `<summary>${plainTitle(title)}</summary>`;
  return [`<blockquote data-callout="${escapeHtml(type.toLowerCase())}">${head}`, '</blockquote>'];
}

function foldedAs(title: string): readonly [string, string] {
  return [`<details><summary>${plainTitle(title)}</summary>`, '</details>'];
}

function plainTitle(title: string): string {
  return escapeHtml(title.trim().replace(/\\([[\]*_`\\])|[*_`]/g, '$1'));
}

/** The text with the blocks of its dialect as HTML around their Markdown, which renderers of CommonMark pass on. Listings stay as they are. */
export function withoutDialect(markdown: string, dialect: Dialect): string {
  const containers = dialect === 'forum-magnum' ? [...FORUM_MAGNUM, ...COMMON] : COMMON;
  const out: string[] = [];
  const open: { container: Container; match: RegExpExecArray; close: string }[] = [];
  let fence = '';
  const lines = markdown.split('\n');
  for (const line of dialect === 'forum-magnum' ? withoutSpoilers(lines) : tagsAlone(lines)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== '') {
      if (mark?.startsWith(fence) === true && line.trim() === mark) fence = '';
      out.push(line);
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      out.push(line);
      continue;
    }
    const innermost = open.at(-1);
    if (innermost?.container.closes(line, innermost.match) === true) {
      out.push('', innermost.close, '');
      open.pop();
      continue;
    }
    const opening = openingOf(line, containers);
    if (opening === undefined) {
      out.push(line);
      continue;
    }
    const [before, close] = opening.container.around(opening.match);
    open.push({ ...opening, close });
    out.push('', before, '');
  }
  for (const { close } of open.reverse()) out.push('', close, '');
  return out.join('\n');
}

function openingOf(line: string, containers: readonly Container[]): { container: Container; match: RegExpExecArray } | undefined {
  for (const container of containers) {
    const match = container.open.exec(line);
    if (match !== null) return { container, match };
  }
  return undefined;
}

/** ForumMagnum's spoilers, `>!` before each line, as a folded section. */
function* withoutSpoilers(lines: readonly string[]): Generator<string> {
  let inside = false;
  let fence = false;
  for (const line of lines) {
    if (/^ {0,3}(?:`{3,}|~{3,})/.test(line)) fence = !fence;
    const said = fence ? undefined : /^>!\s?(.*)$/.exec(line)?.[1];
    if (said !== undefined && !inside) yield* ['', '<details><summary>Spoiler</summary>', ''];
    if (said === undefined && inside) yield* ['', '</details>', ''];
    inside = said !== undefined;
    yield said ?? line;
  }
  if (inside) yield* ['', '</details>'];
}
