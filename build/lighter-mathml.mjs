import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';

/** The list of the commands that a formula may hold, as source. */
const COMMANDS = new URL('../src/content/tex/commands.ts', import.meta.url);

/** Letters of U+1D400 and after, 52 of each font: https://www.unicode.org/charts/PDF/U1D400.pdf */
const FONTS = 'mathbf mathit boldsymbol mathcal mathcal mathfrak mathbb mathfrak mathsf mathsf mathsf mathsf mathtt'.split(' ');
/** Those of them that were there before: https://www.unicode.org/charts/PDF/U2100.pdf */
const LETTERLIKE = { mathbb: 'ℂℍℕℙℚℝℤ', mathcal: 'ℬℰℱℋℐℒℳℛ', mathfrak: 'ℭℌℑℜℨ' };
const fontLetters = `const specialFontChars = Object.fromEntries([
  ...${JSON.stringify(FONTS)}.flatMap((fontCmd, font) =>
    Array.from({ length: 52 }, (_, at) => [String.fromCodePoint(0x1d400 + 52 * font + at), fontCmd])),
  ...Object.entries(${JSON.stringify(LETTERLIKE)}).flatMap(([fontCmd, letters]) => Array.from(letters, (letter) => [letter, fontCmd])),
].map(([sign, fontCmd]) => [sign, { letter: sign.normalize('NFKC'), fontCmd }]));
`;

/** A line of its tables: a character, and the TeX in its place. */
const ENTRY = /^ {4}(?:'([^'\n]*)'|(\S+)): (?:'([^'\n]*)'|"([^"\n]*)"),\n/gmu;

/** From here on are arrows and operators that TeX has seldom a command for; the tables then have what looks a little like them. */
const RARE = '\u2900';

/**
 * `mathml-to-latex` with tables of what a formula may hold. A character that is in none stays as it is, which every
 * renderer of formulas draws: so nothing is said of one that has no TeX or is itself, of commands that do not pass, and
 * of a rare one whose TeX is another's. It is looked up by reference (`&#x2200;`) first, which a parsed formula never holds.
 */
export async function lighterMathMl({ path: file }) {
  const commands = new Set((await readFile(COMMANDS, 'utf8')).match(/[A-Za-z]+/g));
  const source = await readFile(file, 'utf8');
  const usual = new Set(Array.from(source.matchAll(ENTRY), ([, quoted, bare, tex]) => ((quoted ?? bare) < RARE ? tex : undefined)));
  const passes = (tex) => Array.from(tex.matchAll(/\\\\([A-Za-z]+)/g)).every(([, name]) => commands.has(name));
  const isExact = (sign, tex) => sign < RARE || (/^\\\\[A-Za-z]+$/.test(tex) && !usual.has(tex));
  const isInvisible = (sign) => /^[\u2061-\u2064]$/.test(sign);
  const tables = source
    .replace(/^const vowelsWithAccents = \{\n[\s\S]*?\n\};\n/m, 'const vowelsWithAccents = {};\n')
    .replace(/^const specialFontChars = \{\n[\s\S]*?\n\};\n/m, fontLetters)
    .replace(ENTRY, (line, quoted, bare, single, double) => {
      const sign = quoted ?? bare;
      const tex = single ?? double;
      const isCharacter = tex.trim() !== '' && tex !== sign && !/&#?\w+;/.test(sign);
      return isInvisible(sign) || (isCharacter && passes(tex) && isExact(sign, tex)) ? line : '';
    });
  const { code } = await transform(tables, { mangleProps: /^_[a-z]/, charset: 'utf8', legalComments: 'none' });
  if (code.length > 100_000) throw new Error('mathml-to-latex has other tables than before: see build/lighter-mathml.mjs');
  return { contents: code };
}
