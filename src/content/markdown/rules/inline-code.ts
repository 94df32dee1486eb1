import { verbatim } from '../content';
import type { Rule } from '../rule';

/** CommonMark's code span: a fence longer than any run of backticks inside, spaces where it would touch one. */
export const inlineCode: Rule = {
  filter: ['code'],
  replacement: (_, element) => {
    const code = element.textContent.replace(/[\t\n\r\f ]+/g, ' ');
    const ticks = new Set(Array.from(code.matchAll(/`+/g), ([run]) => run.length));
    let length = 1;
    while (ticks.has(length)) length += 1;
    const fence = '`'.repeat(length);
    const pad = /^`|`$|^ .* $/.test(code) ? ' ' : '';
    return verbatim(fence + pad + code + pad + fence);
  },
  examples: [
    ['<p>The <code>a * b</code> code</p>', 'The `a * b` code'],
    ['<p><code>a `b` c</code> and <code>`</code></p>', '``a `b` c`` and `` ` ``'],
  ],
};
