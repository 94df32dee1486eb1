import { block, verbatim } from '../content';
import type { Rule } from '../rule';

/** Prepared as `code[data-tex]` that holds the TeX as text, harmless already. */
export const displayFormula: Rule = {
  filter: (element) => element.getAttribute('data-tex') === 'block',
  replacement: (_, element) => {
    const lines = element.textContent.split('\n');
    const [first = ''] = lines;
    return block(first === '' ? '' : `$$${/^[\\A-Za-z{&(|]/.test(first) ? '\n' : ''}${lines.join('\n')}\n$$`);
  },
  examples: [
    ['<p>Then <math display="block">\\sum_{i=1}^n x_i</math> end</p>', 'Then\n\n$$\n\\sum_{i=1}^n x_i\n$$\n\nend'],
    ['<math display="block">\n= a\n\n```dataviewjs\n</math>', '$$= a “‘dataviewjs\n$$'],
  ],
};

export const inlineFormula: Rule = {
  filter: (element) => element.getAttribute('data-tex') === 'inline',
  replacement: (_, element) => {
    const tex = element.textContent.replace(/\n/g, ' ');
    return tex === '' ? '' : verbatim(`$${tex}$`);
  },
  examples: [
    ['<p>Let <math>a_b*c</math> be</p>', 'Let $a_b*c$ be'],
    ['<p><math>\\href{javascript:alert(1)}{x} + \\require{html}y</math></p>', '${x} + y$'],
    ['<p>All <math>\\newcommand{\\R}{\\mathbb{R}}</math> of <math>\\R^n</math></p>', 'All of $\\mathbb{R}^n$'],
    ['<p>It costs $5 for <math>x &lt;b</math></p>', 'It costs \\$5 for $x < b$'],
  ],
};
