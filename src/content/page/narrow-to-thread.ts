import { collapseSpace } from '../../text/collapse-space';
import { childElements } from './elements-in';
import { lookAt, selectAll, selectFirst } from './look-up';

/** How an engine for discussions marks its posts, in each who wrote it and what is said. */
interface Engine {
  post: string;
  /** An element with the name, or the attribute of the post that holds it. */
  author: string | { attribute: string };
  /** A post's own text: answers may stand inside what they answer. */
  body: string;
}

/** Discourse, Stack Exchange, phpBB, Reddit old and new, Hacker News, GitHub, by their public templates. */
const ENGINES: readonly Engine[] = [
  { post: '.crawler-post', author: '[itemprop="author"]', body: '.post[itemprop="text"]' },
  { post: '.js-question, .js-answer', author: '.user-details a', body: '.js-post-body' },
  { post: '.post.has-profile', author: '.postprofile .username, .postprofile .username-coloured', body: '.postbody .content' },
  {
    post: '.thing.self, .thing.comment',
    author: ':scope > .entry .author, :scope > .entry .tagline a',
    body: ':scope > .entry .usertext-body .md',
  },
  {
    post: 'shreddit-post, shreddit-comment',
    author: { attribute: 'author' },
    body: ':scope > [slot="text-body"], :scope > [slot="comment"]',
  },
  { post: '.fatitem, .comtr', author: '.hnuser', body: '.toptext, .commtext' },
  { post: '.js-comment-container', author: '.author', body: '.js-comment-body' },
];

/**
 * Leaves of a page that is a discussion its posts in order, each under the name of who wrote it: what stands around them
 * are votes, ranks and ways elsewhere, and no post is the article alone. False, and nothing changed, where there are no two posts.
 */
export function narrowToThread(page: Document): boolean {
  for (const { post, author, body } of ENGINES) {
    const posts = Array.from(selectAll(page, post)).flatMap((element) => {
      const said = element.querySelector(body);
      if (said === null || collapseSpace(said.textContent) === '') return [];
      const name = typeof author === 'string' ? element.querySelector(author)?.textContent : element.getAttribute(author.attribute);
      return [{ said, name: collapseSpace(name ?? '') }];
    });
    if (posts.length < 2) continue;
    const article = newElement(page, 'article');
    const title = selectFirst(page, 'h1');
    if (title !== null) article.append(newElement(page, 'h1', collapseSpace(title.textContent)));
    for (const [i, { said, name }] of posts.entries()) {
      const line = newElement(page, 'p');
      line.append(newElement(page, 'strong', name));
      if (i > 0) article.append(newElement(page, 'hr'));
      if (name !== '') article.append(line);
      article.append(paragraphed(page, said));
    }
    page.body.replaceChildren(article);
    lookAt(page);
    return true;
  }
  return false;
}

/** The text in a plain element, so that no class says what it is; text before the first paragraph becomes one. */
function paragraphed(page: Document, said: Element): Element {
  const text = newElement(page, 'div');
  const first = childElements(said).find(({ localName }) => localName === 'p');
  const lead = newElement(page, 'p');
  while (first !== undefined && said.firstChild !== null && said.firstChild !== first) lead.append(said.firstChild);
  if (collapseSpace(lead.textContent) !== '') text.append(lead);
  while (said.firstChild !== null) text.append(said.firstChild);
  return text;
}

function newElement(page: Document, name: string, text = ''): Element {
  const element = page.createElementNS(page.documentElement.namespaceURI, name);
  element.textContent = text;
  return element;
}
