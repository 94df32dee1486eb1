import { languageOf } from '../../code-languages';
import { block } from '../content';
import type { Rule } from '../rule';
import { trimLineEnds } from '../../trim-line-ends';

export const codeBlock: Rule = {
  filter: ['pre'],
  replacement: (_, element) => {
    const code = trimLineEnds(codeOf(element).replace(/\r\n?/g, '\n'));
    if (code.trim() === '') return block('');
    const longest = Math.max(2, ...Array.from(code.matchAll(/`{3,}/g), ([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const named = element.getAttribute('data-language') ?? element.querySelector('[data-language]')?.getAttribute('data-language');
    return block(`${fence}${languageOf(named ?? '') ?? ''}\n${code}\n${fence}`);
  },
  examples: [
    ['<pre data-language="python"><code>def f():\n    return 1 &lt; 2\n</code></pre>', '```python\ndef f():\n    return 1 < 2\n```'],
    ['<pre>a<br>b</pre>', '```\na\nb\n```'],
    ['<pre><code>```js\n1\n```</code></pre>', '````\n```js\n1\n```\n````'],
    ['<pre data-language="dataviewjs">dv.pages()</pre>', '```\ndv.pages()\n```'],
  ],
};

function codeOf(element: Element): string {
  if (element.querySelector('br') === null) return element.textContent;
  return Array.from(element.childNodes, (child) => {
    if (child.nodeType === 3) return child.textContent ?? '';
    if (child.nodeType !== 1) return '';
    return (child as Element).localName === 'br' ? '\n' : codeOf(child as Element);
  }).join('');
}
