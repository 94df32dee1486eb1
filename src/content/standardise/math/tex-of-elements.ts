import { childElements } from '../../page/elements-in';
import { accentOf } from './accents';
import { alone, bracketOf, closerIn, delimiterOf, fenced, matrixBetween, signOf } from './fences';
import { fontOf, functionOf, texOfCharacters, texOfName, texOfWords } from './symbols';

/** The TeX that draws what a formula's elements draw, by MathML's presentation: https://www.w3.org/TR/mathml3/chapter3.html */
export function texOfElements(math: Element): string {
  return rowOf(math).replace(/\s+/g, ' ').trim();
}

function texOf(element: Element | undefined): string {
  if (element === undefined) return '';
  const children = childElements(element);
  // KaTeX puts what it stacks into an operator.
  const write = /^m[ino]$/.test(element.localName) && children.length > 0 ? undefined : WRITERS.get(element.localName);
  return write?.(element, children) ?? rowOf(element);
}

type Writer = (element: Element, children: readonly Element[]) => string;

const SKIPPED: Writer = () => '';
const FIRST: Writer = (_, [shown]) => texOf(shown);

const WRITERS = new Map<string, Writer>([
  ['mi', texOfName],
  ['mo', operatorOf],
  ['mn', (number) => texOfCharacters(signOf(number), fontOf(number)).replace(/,(?=\d)/g, '{,}')],
  ['mtext', texOfWords],
  ['ms', texOfWords],
  ['mspace', spaceOf],
  ['mfrac', fractionOf],
  ['msqrt', (root) => `\\sqrt{${rowOf(root)}}`],
  ['mroot', (_, [radicand, degree]) => `\\sqrt[${texOf(degree).replace(/.*\].*/, '{$&}')}]{${texOf(radicand)}}`],
  ['msub', (_, [base, sub]) => baseOf(base) + scripts(sub, undefined)],
  ['msup', (_, [base, sup]) => baseOf(base) + scripts(undefined, sup)],
  ['msubsup', (_, [base, sub, sup]) => baseOf(base) + scripts(sub, sup)],
  ['munder', (_, [base, under]) => underOver(base, under, undefined)],
  ['mover', (_, [base, over]) => underOver(base, undefined, over)],
  ['munderover', (_, [base, under, over]) => underOver(base, under, over)],
  ['mmultiscripts', multiscriptsOf],
  ['mfenced', fencedOf],
  ['mtable', (table) => tableOf(table)],
  ['menclose', enclosedOf],
  ['mphantom', (phantom) => `\\phantom{${rowOf(phantom)}}`],
  ['semantics', FIRST],
  ['maction', FIRST],
  ['none', SKIPPED],
  ['mprescripts', SKIPPED],
]);

/** What is in an element side by side. */
function rowOf(row: Element): string {
  return piecesOf(childElements(row)).join(' ');
}

/** A bracket that is open, and what has come after it. */
interface Frame {
  opener: Element;
  pieces: string[];
  content: Element[];
}

/** The pieces of a row, each pair of brackets with what is between them being one. */
function piecesOf(children: readonly Element[]): string[] {
  const row: string[] = [];
  const open: Frame[] = [];
  const put = (piece: string, element: Element): void => {
    const frame = open.at(-1);
    if (piece !== '') (frame?.pieces ?? row).push(piece);
    frame?.content.push(element);
  };
  for (const child of children) {
    const closer = closerIn(child) ?? child;
    const kind = bracketOf(closer);
    const from = kind === undefined || kind === 'opening' ? -1 : openedBy(closer, open);
    if (from >= 0) {
      for (const left of open.splice(from + 1)) open[from]?.pieces.push(...unclosed(left));
      const frame = open.pop();
      if (frame !== undefined) put(between(frame, closer) + (closer === child ? '' : scriptsIn(child)), child);
    } else if (closer === child && (kind === 'opening' || kind === 'bar')) open.push({ opener: child, pieces: [], content: [] });
    else put(texOf(child), child);
  }
  return [...row, ...open.flatMap(unclosed)];
}

/** The number of the frame that a bracket closes: a line closes its like, any other the last that is no line. */
function openedBy(closer: Element, open: readonly Frame[]): number {
  const isBar = bracketOf(closer) === 'bar';
  let at = open.length - 1;
  while (!isBar && at >= 0 && bracketOf(open[at]?.opener ?? closer) === 'bar') at--;
  const opener = open[at]?.opener;
  return !isBar || (opener !== undefined && signOf(opener) === signOf(closer)) ? at : -1;
}

function unclosed({ opener, pieces, content }: Frame): string[] {
  const [table, ...rest] = content.map((element) => alone(element) ?? element);
  const isCases = signOf(opener) === '{' && table?.localName === 'mtable' && rest.every((element) => signOf(element) === '');
  return isCases ? [tableOf(table, 'cases')] : [operatorOf(opener), ...pieces];
}

function between({ opener, pieces, content }: Frame, closer: Element): string {
  const brackets = [signOf(opener), signOf(closer)] as const;
  const table = content.length === 1 ? alone(content[0]) : undefined;
  const matrix = table?.localName === 'mtable' ? matrixBetween(...brackets) : undefined;
  if (table !== undefined && matrix !== undefined) return tableOf(table, matrix);
  return fenced(...brackets, pieces.join(' '), opener.getAttribute('stretchy') === 'false');
}

function operatorOf(operator: Element): string {
  const sign = signOf(operator);
  if (bracketOf(operator) !== undefined) return sign === '|' ? '\\mid' : delimiterOf(sign);
  if (/^[a-z]{2,}(?:\s[a-z]+)?$/i.test(sign)) return functionOf(sign) ?? `\\operatorname{${sign.replace(/\s/, '\\,')}}`;
  return isPrime(operator) ? `{}${primes(sign)}` : texOfCharacters(sign.replace(/\.\.\./g, '…'), fontOf(operator));
}

function spaceOf(space: Element): string {
  if (space.getAttribute('linebreak') === 'newline') return '\\\\';
  const width = /^\s*([\d.]+)\s*em\s*$/.exec(space.getAttribute('width') ?? '')?.[1];
  return Number(width) >= 2 ? '\\qquad' : Number(width) >= 1 ? '\\quad' : '';
}

function fractionOf(fraction: Element, [over, under]: readonly Element[]): string {
  const hasLine = !/^\s*0(?:\.0*)?[a-z%]*\s*$/.test(fraction.getAttribute('linethickness') ?? '');
  return `${hasLine ? '\\frac' : '\\genfrac{}{}{0pt}{}'}{${texOf(over)}}{${texOf(under)}}`;
}

/** What scripts are put to, in braces where they would be put to its end alone. */
function baseOf(base: Element | undefined): string {
  const held = alone(base);
  const tex = texOf(held);
  const isOne = held?.childElementCount === 0 || /^(?:mfrac|msqrt|mroot|mfenced|mtable)$/.test(held?.localName ?? '');
  const isFence =
    held !== undefined && tex.startsWith('\\left') && piecesOf(childElements(held)).length === 1 && !/[_^]\{[^{}]*\}$/.test(tex);
  return tex !== '' && (isOne || isFence || /^\\[a-z]+\{[^{}]*\}$/i.test(tex)) ? tex : `{${tex}}`;
}

function isPrime(element: Element): boolean {
  return /^['′″‴⁗]+$/.test(signOf(element));
}

function primes(sign: string): string {
  return Array.from(sign, (one) => "'".repeat(Math.max(1, '′″‴⁗'.indexOf(one) + 1))).join('');
}

function scripts(sub: Element | undefined, sup: Element | undefined): string {
  const [below, above] = [texOf(sub), texOf(sup)];
  const raised = sup !== undefined && isPrime(sup) ? primes(signOf(sup)) : above === '' ? '' : `^{${above}}`;
  return (below === '' ? '' : `_{${below}}`) + raised;
}

function scriptsIn({ localName, firstElementChild: base }: Element): string {
  const first = base?.nextElementSibling ?? undefined;
  const second = first?.nextElementSibling ?? undefined;
  return localName === 'msup' ? scripts(undefined, first) : scripts(first, second);
}

function multiscriptsOf(_: Element, [base, ...all]: readonly Element[]): string {
  const marker = all.findIndex(({ localName }) => localName === 'mprescripts');
  const [after, before] = marker < 0 ? [all, []] : [all.slice(0, marker), all.slice(marker + 1)];
  const pairs = (list: readonly Element[]): string[] => list.flatMap((sub, at) => (at % 2 === 0 ? [scripts(sub, list[at + 1])] : []));
  const written = (pair: string): string => (pair === '' ? '' : `{}${pair}`);
  const [first = '', ...rest] = pairs(after);
  return pairs(before).map(written).join('') + baseOf(base) + first + rest.map(written).join('');
}

/** What has its limits under and over it even where there is no room for them. */
const WITH_LIMITS = /^[∑∏∐∫∬∭∮⋃⋂⋁⋀⨀-⨆⏞⏟]$/;

function underOver(base: Element | undefined, under: Element | undefined, over: Element | undefined): string {
  const held = alone(base);
  if (held === undefined) return scripts(under, over);
  const text = signOf(held);
  const mark = /^m(?:under|over)$/.test(held.localName) ? signOf(held.lastElementChild ?? held) : text;
  const hasLimits = WITH_LIMITS.test(mark) || functionOf(text) !== undefined;
  if (hasLimits || held.getAttribute('movablelimits') === 'true')
    return baseOf(held).replace(/^\{(\\(?:under|over)brace.*)\}$/, '$1') + scripts(under, over);
  const isWide = Array.from(text).length > 1;
  const below = set(texOf(held), under, 'under', isWide);
  return set(below, over, 'over', isWide);
}

function set(tex: string, mark: Element | undefined, where: 'under' | 'over', isWide: boolean): string {
  if (mark === undefined || texOf(mark) === '') return tex;
  const sign = alone(mark) ?? mark;
  const accent = accentOf(signOf(sign), where, isWide && sign.getAttribute('stretchy') !== 'false');
  return accent === undefined ? `\\${where}set{${texOf(mark)}}{${tex}}` : `${accent}{${tex}}`;
}

function fencedOf(fence: Element, children: readonly Element[]): string {
  const [open, close, separators] = ['open', 'close', 'separators'].map((name) => fence.getAttribute(name)?.trim());
  const brackets = [open ?? '(', close ?? ')'] as const;
  const table = children.length === 1 ? alone(children[0]) : undefined;
  const matrix = table?.localName === 'mtable' ? matrixBetween(...brackets) : undefined;
  if (table !== undefined && matrix !== undefined) return tableOf(table, matrix);
  const signs = Array.from((separators ?? ',').replace(/\s/g, ''));
  const after = (at: number): string => (at < children.length - 1 ? texOfCharacters(signs[at] ?? signs.at(-1) ?? '') : '');
  return fenced(...brackets, children.map((child, at) => texOf(child) + after(at)).join(''));
}

function tableOf(table: Element, environment = isAligned(table) ? 'aligned' : 'matrix'): string {
  const rows = childElements(table).map((row) => {
    const cells = childElements(row).slice(row.localName === 'mlabeledtr' ? 1 : 0);
    // Behind the end of a row a bracket would be a distance.
    return cells.map(texOf).join(' & ').replace(/^[[*]/, '{}$&');
  });
  return `\\begin{${environment}} ${rows.join(' \\\\ ')} \\end{${environment}}`;
}

/** Whether columns are said to meet at their edges, as those of equations do. */
function isAligned(table: Element): boolean {
  const cells = childElements(table).flatMap((row) => [row, ...childElements(row)]);
  const sides = new Set([table, ...cells].flatMap((element) => element.getAttribute('columnalign')?.split(/\s+/) ?? []));
  return sides.has('right') && sides.has('left');
}

const ENCLOSED = [
  ['radical', 'sqrt'],
  ['box', 'boxed'],
  ['circle', 'boxed'],
  ['updiagonalstrike', 'cancel'],
  ['downdiagonalstrike', 'bcancel'],
  ['top', 'overline'],
  ['bottom', 'underline'],
] as const;

function enclosedOf(enclosed: Element): string {
  const notation = enclosed.getAttribute('notation') ?? '';
  const command = ENCLOSED.find(([name]) => notation.includes(name))?.[1];
  return command === undefined ? rowOf(enclosed) : `\\${command}{${rowOf(enclosed)}}`;
}
