import { inertTex } from '../tex';
import type { Rule } from '../rule';

/** Standardised as `<math>` that holds its TeX as text, `display` told in the attribute. */
export const displayFormula: Rule = {
  filter: ['math'],
  display: 'block',
  when: (element) => element.getAttribute('display') === 'block' && element.closest('td, th, h1, h2, h3, h4, h5, h6, a, caption, figcaption, dt, summary') === null,
  replacement: (element) => {
    const lines = inertTex(element.textContent).split('\n');
    const [first = ''] = lines;
    if (first === '') return '';
    return `$$${/^[\\A-Za-z{&(|]/.test(first) ? '\n' : ''}${lines.join('\n')}\n$$`;
  },
  examples: [
    ['<p>Then <math display="block">\\sum_{i=1}^n x_i</math> end</p>', 'Then\n\n$$\n\\sum_{i=1}^n x_i\n$$\n\nend'],
    ['<math display="block">\n= a\n\n```dataviewjs\n</math>', '$$= a “‘dataviewjs\n$$'],
  ],
};

export const inlineFormula: Rule = {
  filter: ['math'],
  display: 'inline',
  replacement: (element) => {
    const tex = inertTex(element.textContent).replace(/\n/g, ' ');
    return tex === '' ? [] : [{ kind: 'verbatim', text: `$${tex}$` }];
  },
  examples: [
    ['<p>Let <math>a_b*c</math> be</p>', 'Let $a_b*c$ be'],
    ['<p><math>\\href{javascript:alert(1)}{x} + \\require{html}y</math></p>', '${x} + y$'],
    ['<p>It costs $5 for <math>x &lt;b</math></p>', 'It costs \\$5 for $x < b$'],
  ],
};
