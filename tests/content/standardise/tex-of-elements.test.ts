import katex from 'katex';
import { beforeAll, describe, expect, it } from 'vitest';
import { texOfElements } from '../../../src/content/standardise/math/tex-of-elements';
import { MathJaxJudge } from '../judges/mathjax';

let mathJax: MathJaxJudge;
beforeAll(async () => {
  mathJax = await MathJaxJudge.fresh();
}, 60_000);

function mathIn(html: string): Element {
  const math = new DOMParser().parseFromString(html, 'text/html').querySelector('math');
  if (math === null) throw new Error('No formula');
  return math;
}

/** What is drawn, without what only says how: signs in their fonts, and the elements that place them. */
function drawn(mathMl: string): string {
  const shape = (element: Element): string => {
    const children = Array.from(element.children, shape).join('');
    const { localName: name, textContent: text } = element;
    if (/^(?:math|mrow|mstyle|mpadded|semantics)$/.test(name)) return children;
    if (/^(?:mspace|annotation)$/.test(name)) return '';
    if (/^m(?:[ino]|text)$/.test(name) && children === '') {
      const sign = text.replace(/[\u2061\u2062\u2063\u00a0\s]/g, '').normalize('NFKC');
      const font = element.getAttribute('mathvariant') ?? 'normal';
      const like = sign.replace(/\|/g, '∣').replace(/∥/g, '‖');
      return font === 'normal' || name === 'mtext' ? like : Array.from(like, (one) => `${one}:${font} `).join('');
    }
    const place = name === 'munder' ? 'msub' : name === 'mover' ? 'msup' : name === 'munderover' ? 'msubsup' : name;
    return `${place}(${Array.from(element.children, shape)
      .filter((part) => part !== '')
      .join(';')})`;
  };
  return shape(mathIn(mathMl));
}

const FORMULAS = String.raw`
x^2 + y^2 = z^2
a_1, a_2, \ldots, a_n
x_{i,j}^{(k)}
f'(x) + g''_1(x)
e^{-x^2/2}
{(a+b)}^{n}
(a+b)^2 (c)_3
[0,1) \cup \left(1, 2\right]
\frac{a+b}{c} + \dfrac{1}{1+\frac{1}{x}}
\binom{n}{k} = \frac{n!}{k!(n-k)!}
\sqrt{x} + \sqrt[3]{x^2+1}
\sum_{i=1}^{n} i = \frac{n(n+1)}{2}
\prod_{k} a_k \bigcup_{i} A_i
\int_0^\infty e^{-x}\,dx + \oint f
\lim_{x \to 0} \frac{\sin x}{x} = 1
\max_{a} Q(s, a), \min f, \log_2 n, \operatorname{softmax}(z)
\operatorname*{argmax}_{\theta} \mathcal{L}(\theta)
P(A \mid B) = \frac{P(B|A)P(A)}{P(B)}
|x| + \left\|v\right\|_2^2 + \left|\frac{a}{b}\right|
\{x \in \mathbb{R} : x > 0\}
\lfloor x \rfloor + \lceil y \rceil
\left\langle u, v \right\rangle
\mathbb{E}_{x \sim p}[f(x)]
\mathbf{W} \mathbf{x} + \boldsymbol{\mu}
\mathcal{N}(\mu, \sigma^2)
\mathfrak{g} \mathsf{T} \mathtt{ab} \mathrm{d}x
\hat{x} \bar{x} \tilde{x} \dot{x} \ddot{x} \vec{v} \check{x} \breve{x} \acute{x} \grave{x}
\widehat{abc} \overline{abc} \widetilde{abc} \overrightarrow{AB} \underline{abc}
\overbrace{a+b}^{n} \underbrace{c+d}_{m}
\overset{!}{=} \underset{x}{y}
\begin{pmatrix} a & b \\ c & d \end{pmatrix}
\begin{bmatrix} 1 & 0 \\ 0 & 1 \end{bmatrix} \begin{vmatrix} a & b \\ c & d \end{vmatrix}
\begin{cases} x & x \geq 0 \\ -x & x < 0 \end{cases}
\begin{aligned} a &= b \\ &= c \end{aligned}
\begin{matrix} a \\ [b] \end{matrix}
\alpha \beta \gamma \delta \epsilon \varepsilon \zeta \eta \theta \vartheta \iota \kappa \lambda \mu \nu \xi \pi \rho \sigma \tau \upsilon \phi \varphi \chi \psi \omega
\Gamma \Delta \Theta \Lambda \Xi \Pi \Sigma \Phi \Psi \Omega
\pm \mp \times \div \cdot \ast \star \circ \bullet \oplus \ominus \otimes \odot \dagger \cup \cap \vee \wedge \setminus
\leq \geq \ll \gg \neq \equiv \approx \sim \simeq \cong \propto \prec \succ \preceq \succeq \subset \supset \subseteq \supseteq \in \notin \ni \vdash \models \perp \parallel
\leftarrow \to \leftrightarrow \Leftarrow \Rightarrow \Leftrightarrow \mapsto \longrightarrow \iff \hookrightarrow \uparrow \downarrow
\forall x \exists y \neg z \nabla f \partial_t u \infty \emptyset \ell \hbar \Re \Im \aleph
\text{if } x \text{ is even}, \quad \text{100\% of it}
10\% \# \& \_ \$
1{,}000.5
x'_1 y^{\prime} z^{*}
{}_{a}^{b} X_{c}^{d}
\stackrel{\text{def}}{=} \; \xrightarrow{n}
a \bmod b, \gcd(a, b), \Pr[X], \inf_x \sup_y
\cancel{x} \boxed{y} \phantom{z}
\left( \frac{1}{2} \right)^{n} \left[ x \right]_{0}^{1}
\left\{ \begin{matrix} a \\ b \end{matrix} \right\}
\nabla^2 \vec{B} = \mu_0 \epsilon_0 \frac{\partial^2 \vec{B}}{\partial t^2}
D_{\mathrm{KL}}(p \parallel q) = \mathbb{E}_p\left[\log \frac{p(x)}{q(x)}\right]
`
  .trim()
  .split('\n');

describe('the TeX of a formula that a page has as elements alone', () => {
  it.each(FORMULAS)('draws the same as what MathJax made them of: %s', (tex) => {
    const mathMl = mathJax.mathMlOf(tex);
    const made = texOfElements(mathIn(mathMl));
    expect(drawn(mathJax.mathMlOf(made)), made).toBe(drawn(mathMl));
  });

  it.each(FORMULAS)('draws the same as what KaTeX made them of: %s', (tex) => {
    const math = mathIn(katex.renderToString(tex, { output: 'mathml', strict: false }));
    const made = texOfElements(math);
    expect(drawn(mathJax.mathMlOf(made)), made).toBe(drawn(mathJax.mathMlOf(tex)));
  });

  it.each([
    ['<mfenced><mi>a</mi><mi>b</mi></mfenced>', String.raw`\left(a,b\right)`],
    ['<mfenced open="[" close=")" separators=";"><mi>a</mi><mi>b</mi></mfenced>', String.raw`\left[a;b\right)`],
    ['<mfenced open="{" close=""><mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable></mfenced>', String.raw`\begin{cases} a \end{cases}`],
    ['<mfenced open="|"close="|"><mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable></mfenced>', String.raw`\begin{vmatrix} a \end{vmatrix}`],
    ['<mmultiscripts><mi>X</mi><mn>1</mn><none/><mprescripts/><none/><mn>2</mn></mmultiscripts>', '{}^{2}X_{1}'],
    ['<mmultiscripts><mi>R</mi><mi>a</mi><none/><none/><mi>b</mi></mmultiscripts>', 'R_{a}{}^{b}'],
    ['<menclose notation="box"><mi>x</mi></menclose>', String.raw`\boxed{x}`],
    ['<menclose notation="longdiv"><mi>x</mi></menclose>', 'x'],
    ['<maction actiontype="toggle"><mi>a</mi><mi>b</mi></maction>', 'a'],
    ['<merror><mi>a</mi></merror>', 'a'],
    ['<mi>a</mi><mspace linebreak="newline"/><mi>b</mi>', String.raw`a \\ b`],
    ['<mi>a</mi><mspace width="2em"/><mi>b</mi><mspace width="0.2em"/><mi>c</mi>', String.raw`a \qquad b c`],
    ['<mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>', String.raw`\genfrac{}{}{0pt}{}{n}{k}`],
    ['<mfrac linethickness="0.5pt"><mi>n</mi><mi>k</mi></mfrac>', String.raw`\frac{n}{k}`],
    ['<mroot><mi>x</mi><mrow><mo>[</mo><mi>n</mi><mo>]</mo></mrow></mroot>', String.raw`\sqrt[{\left[n\right]}]{x}`],
    ['<msup><msub><mi>x</mi><mn>1</mn></msub><mn>2</mn></msup>', '{x_{1}}^{2}'],
    ['<msup><mrow><mi>a</mi><mi>b</mi></mrow><mn>2</mn></msup>', '{a b}^{2}'],
    ['<msup><mrow><mo>(</mo><mi>a</mi><mo>)</mo></mrow><mn>2</mn></msup>', String.raw`\left(a\right)^{2}`],
    ['<msup><mrow></mrow><mo>∗</mo></msup>', String.raw`{}^{\ast}`],
    ['<mo>(</mo><mi>a</mi><mo>|</mo><mi>b</mi><mo>)</mo>', String.raw`\left(a \mid b\right)`],
    ['<mo>(</mo><mi>a</mi>', '( a'],
    ['<mi>a</mi><mo>]</mo>', 'a ]'],
    ['<mo>‖</mo><mi>P</mi><msub><mrow><mo>‖</mo></mrow><mi>F</mi></msub>', String.raw`\left\|P\right\|_{F}`],
    ['<mo>{</mo><mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable><mi>b</mi>', String.raw`\{ \begin{matrix} a \end{matrix} b`],
    [
      '<mtable><mlabeledtr><mtd><mtext>(1)</mtext></mtd><mtd><mi>a</mi></mtd></mlabeledtr></mtable>',
      String.raw`\begin{matrix} a \end{matrix}`,
    ],
    [
      '<mi>sin</mi><mi>x</mi><mi mathvariant="normal">d</mi><mi>rank</mi><mi>损失</mi>',
      String.raw`\sin x \mathrm{d} \mathrm{rank} \text{损失}`,
    ],
    ['<mi>arg max</mi><mo>lim inf</mo><mo>foo</mo>', String.raw`\text{arg max} \liminf \operatorname{foo}`],
    ['<mi>𝐱</mi><mi>𝟙</mi><mi>𝛂</mi><mi>ℝ</mi><mi>ℒ</mi>', String.raw`\mathbf{x} \mathbf{1} \boldsymbol{\alpha} \mathbb{R} \mathcal{L}`],
    [
      '<mi mathvariant="bold">θ</mi><mi mathvariant="script">F</mi><mtext mathvariant="bold">if x</mtext>',
      String.raw`\boldsymbol{\theta} \mathcal{F} \textbf{if x}`,
    ],
    ['<mtext> </mtext><mi>a</mi><mtext></mtext><mtext>∈</mtext><ms>b_c</ms>', String.raw`\; a \in \text{b}\_\text{c}`],
    ['<mi>f</mi><mo>′</mo><mo>...</mo><mo>⥛</mo><mn>1,000</mn>', String.raw`f {}' \ldots ⥛ 1{,}000`],
    ['<munder><mi>argmax</mi><mi>x</mi></munder>', String.raw`\underset{x}{\mathrm{argmax}}`],
    ['<munder><mo movablelimits="true">ess</mo><mi>x</mi></munder>', String.raw`\operatorname{ess}_{x}`],
    ['<mover><mi>x</mi><mrow></mrow></mover>', 'x'],
  ])('of what those two do not write: %s', (elements, tex) => {
    expect(texOfElements(mathIn(`<math>${elements}</math>`))).toBe(tex);
  });
});
