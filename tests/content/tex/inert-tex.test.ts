import { describe, expect, it } from 'vitest';
import { inertTex } from '../../../src/content/tex/inert-tex';
import { Macros } from '../../../src/content/tex/macros';

describe('a formula from outside', () => {
  it.each([
    ['keeps what a command with attributes stands around', '\\mmlToken{mi}[href="javascript:a" style="b"]{x} + 1', '{x} + 1'],
    ['keeps what a link stands around', '\\href{javascript:alert(1)}{x} + \\class{a}{y}', '{x} + {y}'],
    ['loses CSS', '\\bbox[background:url(x)]{a} \\style{color:red}{b}', '{a} {b}'],
    ['keeps a character by its number, where it is one', '\\unicode[a;b:url(c)]{x2660} \\unicode{x1}', '\\text{♠} \\text{x1}'],
    ['loads nothing', '\\require{html} x \\includegraphics[height=1em]{a.png}', ' x'.trim()],
    ['names what it refers to, and has no place of its own to refer to', '\\label{a} x \\eqref{eq:a_b}', 'x \\text{eq:a b}'],
    ['shows an unknown command by its name', '\\bfx + \\softmax(z)', '{\\operatorname{bfx}} + {\\operatorname{softmax}}(z)'],
    ['shows it among words as a word', '\\text{by \\unknown{x}}', '\\text{by unknown{x}}'],
    ['shows it as no bracket where one has to be', '\\left\\unknown x \\right.', '\\left. x \\right.'],
    [
      'aligns the rows of an unknown environment',
      '\\begin{IEEEeqnarray}{rCl} a &=& b \\end{IEEEeqnarray}',
      '\\begin{aligned} a &=& b \\end{aligned}',
    ],
    ['stands in no page layout', '\\begin{center} a \\end{center}', 'a'],
    ['keeps plain colours', '\\color{red} a \\textcolor[rgb]{1,0,0}{b}', '\\color{red} a \\textcolor[rgb]{1,0,0}{b}'],
    [
      'writes the digits of a colour as numbers',
      '\\color{#f80} a \\textcolor[HTML]{ff8800}{b}',
      '\\color[RGB]{255,136,0} a \\textcolor[RGB]{255,136,0}{b}',
    ],
    ['loses colours that are more', '\\color{red;a:b} a \\textcolor{url(x)}{b} \\colorbox{x y}{c}', 'a {b} \\text{c}'],
    ['keeps lengths of a formula', 'a\\hspace*{2em}b \\kern-.5em c \\\\[2pt] d', 'a\\hspace*{2em}b \\kern-.5em c \\\\[2pt] d'],
    ['loses lengths of a page', 'a\\hspace{99em}b \\kern-99em c \\\\[99em] d \\rule{1em}{99em}', 'ab c \\\\ d'],
    ['loses lengths that together are as much', '\\raise 29em{x}'.repeat(8), '\\raise 29em{x}'.repeat(6) + '{x}{x}'],
    ['takes no attributes in brackets', '\\cancel[a=b]{x} \\enclose{circle}[a=b]{y} \\cancel{z}', '\\cancel{x} {y} \\cancel{z}'],
    ['puts in what a command was defined as', '\\newcommand{\\R}{\\mathbb{R}} x \\in \\R^n', 'x \\in \\mathbb{R}^n'],
    ['puts in its arguments', '\\newcommand{\\n}[2][2]{\\|#2\\|_{#1}} \\n{x} \\n[1]{y}', '\\|x\\|_{2} \\|y\\|_{1}'],
    ['keeps an argument apart from a command', '\\def\\b#1{\\mathbf#1} \\b x', '\\mathbf x'],
    [
      'puts in operators and brackets',
      '\\DeclareMathOperator*{\\am}{arg\\,max} \\DeclarePairedDelimiter{\\abs}{\\lvert}{\\rvert} \\am \\abs{x}',
      '\\operatorname*{arg\\,max} \\lvert x\\rvert',
    ],
    ['knows a command by its former name', '\\let\\old\\vec \\renewcommand{\\vec}[1]{\\mathbf{\\old{#1}}} \\vec{x}', '\\mathbf{\\vec{x}}'],
    ['defines nothing', '\\newcommand{\\leq}{\\geq} \\newenvironment{matrix}{a}{b} \\Newextarrow{\\x}{5,5}{0x2194} a \\leq b', 'a \\geq b'],
    ['defines nothing without a meaning either', '\\newcommand{\\leq} \\let x', '{\\leq} x'],
    ['does not run two names together', '\\hr\\relax ef \\le\\relax t', '{\\operatorname{hr}} ef \\le t'],
    ['has no comments', 'a % \\href{x}\n+ 50\\% b', 'a + 50\\% b'],
    ['has dollars within words only as signs or brackets', '\\text{if $x$ costs \\$1} $', '\\text{if \\$x\\$ costs \\$1} \\$'],
    ['has formulas within words', '\\text{if $x$}', '\\text{if \\(x\\)}'],
    ['leaves a space before a script', 'a\\ ^2 b ^3', 'a\\ ^2 b^3'],
    ['is no tag', '\\text{#tag} #1', '\\text{\\#tag} \\#1'],
    ['ends with a command, not with a backslash', 'x \\', 'x'],
    ['ends with no space either, whose backslash would be left', 'x\\\n + a \\\\\nb\\ ', 'x\\ + a \\\\\nb'],
  ])('%s', (_, tex, written) => {
    expect(inertTex(tex)).toBe(written);
    expect(inertTex(written), 'a second time').toBe(written);
  });

  it('keeps what the formulas before it defined', () => {
    const macros = new Macros();
    expect(inertTex('\\newcommand{\\R}{\\mathbb{R}}', macros)).toBe('');
    expect(inertTex('x \\in \\R', macros)).toBe('x \\in \\mathbb{R}');
  });

  it.each([
    ['is longer than any formula', 'x'.repeat(100_000)],
    ['is deeper than any formula', '{'.repeat(5000) + 'x' + '}'.repeat(5000)],
    ['has more brackets within brackets than any formula', '\\left('.repeat(2000)],
    [
      'grows by what it defines',
      Array.from(
        'abcdefghijklmnop',
        (name, i) => `\\def\\${name}{\\${'bcdefghijklmnopq'.charAt(i)}\\${'bcdefghijklmnopq'.charAt(i)}}`,
      ).join('') + '\\a',
    ],
    ['has no end', '\\def\\a{\\a\\a}\\a'],
  ])('is not drawn where it %s', (_, tex) => {
    expect(inertTex(tex)).toBeUndefined();
  });

  it.each(['\\href{', '\\cancel[', '\\newcommand{\\a}', '\\begin', '$', '\\text{$', '\\def\\a#1', '% \n', '\\a '])(
    'takes no time over a flood of %s',
    (part) => {
      const start = performance.now();
      inertTex(part.repeat(Math.floor(20_000 / part.length)));
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
