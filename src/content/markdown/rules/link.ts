import { linked } from '../content';
import { linkTarget } from '../link-target';
import { writePlain } from '../inline/write-inline';
import type { Page, Rule } from '../rule';

export const link = (page: Page): Rule => ({
  filter: ['a'],
  replacement: (content, element) => {
    const target = targetOf(element.getAttribute('href'), page);
    if (target === undefined) return content;
    const title = writePlain(element.getAttribute('title') ?? '').replace(/"/g, '\\"');
    return linked(title === '' ? target : `${target} "${title}"`, content);
  },
  examples: [
    ['<p>See <a href="/a_(b)?c=1&amp;d=2">that </a>page</p>', 'See [that](https://base.example.org/a_(b)?c=1&d=2) page'],
    ['<p><a href="https://e.example.org/" title="A &quot;title&quot;">[1]</a></p>', '[\\[1\\]](https://e.example.org/ "A \\"title\\"")'],
    ['<p><a href="javascript:alert(1)">text</a></p>', 'text'],
    [
      '<h2 id="in">Into it: now</h2><p><a href="#in">above</a> <a href="#gone">there</a></p>',
      '### Into it: now\n\n[above](#Into%20it%20now) [there](https://base.example.org/dir/page#gone)',
    ],
  ],
});

function targetOf(href: string | null, { baseUrl, headingTarget }: Page): string | undefined {
  if (href === null) return undefined;
  if (/^mailto:[^\s()<>\\?]+$/i.test(href)) return href;
  return fragmentTarget(href, baseUrl, headingTarget) ?? linkTarget(href, baseUrl);
}

/** A link within the page leads to a heading of the note where the place has one. */
function fragmentTarget(href: string, baseUrl: URL, headingTarget: Page['headingTarget']): string | undefined {
  const at = href.indexOf('#');
  if (at < 0 || (at > 0 && href.slice(0, at) !== baseUrl.href.replace(/#.*$/, ''))) return undefined;
  const fragment = href.slice(at);
  try {
    return headingTarget(fragment) ?? headingTarget(decodeURIComponent(fragment));
  } catch {
    return undefined;
  }
}
