import { linkTarget } from '../link-target';
import { writePlain } from '../inline/write-inline';
import type { Converter, Rule } from '../rule';

export const link: Rule = {
  filter: ['a'],
  display: 'inline',
  when: (element) => !element.hasAttribute('data-note-ref'),
  replacement: (element, converter) => {
    const inside = converter.pieces(element);
    const target = targetOf(element.getAttribute('href'), converter);
    if (target === undefined) return inside;
    const title = writePlain(element.getAttribute('title') ?? '').replace(/"/g, '\\"');
    return [{ kind: 'open-link' }, ...inside, { kind: 'close-link', target: title === '' ? target : `${target} "${title}"` }];
  },
  examples: [
    ['<p>See <a href="/a_(b)?c=1&amp;d=2">that </a>page</p>', 'See [that](https://base.example.org/a_(b)?c=1&d=2) page'],
    ['<p><a href="https://e.example.org/" title="A &quot;title&quot;">[1]</a></p>', '[\\[1\\]](https://e.example.org/ "A \\"title\\"")'],
    ['<p><a href="javascript:alert(1)">text</a></p>', 'text'],
    ['<h2 id="in">Into it: now</h2><p><a href="#in">above</a> <a href="#gone">there</a></p>', '### Into it: now\n\n[above](#Into%20it%20now) [there](https://base.example.org/dir/page#gone)'],
  ],
};

function targetOf(href: string | null, { baseUrl, headingTarget }: Converter): string | undefined {
  if (href === null) return undefined;
  if (/^mailto:[^\s()<>\\?]+$/i.test(href)) return href;
  return fragmentTarget(href, baseUrl, headingTarget) ?? linkTarget(href, baseUrl);
}

/** A link within the page leads to a heading of the note where the place has one. */
function fragmentTarget(href: string, baseUrl: URL, headingTarget: Converter['headingTarget']): string | undefined {
  const at = href.indexOf('#');
  if (at < 0 || (at > 0 && href.slice(0, at) !== baseUrl.href.replace(/#.*$/, ''))) return undefined;
  const fragment = href.slice(at);
  try {
    return headingTarget(fragment) ?? headingTarget(decodeURIComponent(fragment));
  } catch {
    return undefined;
  }
}
