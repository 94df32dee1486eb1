import { readYaml } from '../extract/front-matter';
import { htmlPage } from './html-page';
import { withoutDialect, type Dialect } from './markdown-dialects';
import { markRules, scriptRules } from './markdown-marks';
import { mathRules } from './markdown-math';

/** What stands around the text of a Markdown file. */
export interface MarkdownParts {
  markdown: string;
  title?: string | undefined;
  author?: string | undefined;
  published?: string | undefined;
  site?: string | undefined;
  /** What wrote it; what most tools know by default. */
  dialect?: Dialect;
}

/**
 * A site's Markdown as a page, so that it takes the same way through sanitising as HTML does.
 * YAML frontmatter is cut; its title, author and date are used where none were given.
 */
export async function markdownPage({ markdown, dialect = 'common', ...given }: MarkdownParts): Promise<string> {
  const [{ default: MarkdownIt }, { default: footnotes }] = await Promise.all([import('markdown-it'), import('markdown-it-footnote')]);
  const { body, said } = splitFrontmatter(markdown);
  const renderer = new MarkdownIt({ html: true, linkify: true });
  // Its types name the CommonJS edition of markdown-it.
  footnotes(renderer as unknown as Parameters<typeof footnotes>[0]);
  renderer.use(mathRules);
  renderer.use(markRules);
  if (dialect === 'forum-magnum') renderer.use(scriptRules);
  return htmlPage({ ...said, ...defined(given), body: renderer.render(withoutDialect(body, dialect)) });
}

/** The block of YAML that a file begins with, and what comes after it. */
function splitFrontmatter(markdown: string): { body: string; said: Pick<MarkdownParts, 'title' | 'author' | 'published'> } {
  const text = markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const block = /^---\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (block === null) return { body: text, said: {} };
  const { title, authors, published } = readYaml(block[1] ?? '');
  return { body: text.slice(block[0].length), said: { title, author: authors.join(', '), published } };
}

function defined<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]: [string, unknown]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
