import { childElements } from '../../page/elements-in';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/**
 * MathML from what MathJax 3 and 4 draw, where nothing else is left of a formula: CHTML names its
 * elements after MathML's (`mjx-mfrac`), SVG its groups (`data-mml-node`); either tells its
 * characters by their code points. Undefined where there is neither.
 */
export function mathMlDrawn(container: Element): Element | undefined {
  const drawn = container.querySelector('mjx-math, [data-mml-node="math"]');
  if (drawn === null) return undefined;
  const math = container.ownerDocument.createElementNS(MATHML, 'math');
  math.append(...read(drawn));
  return math.textContent.trim() === '' ? undefined : math;
}

const TOKENS = new Set(['mi', 'mo', 'mn', 'mtext', 'ms']);
const CONTAINERS = new Set([
  'mrow',
  'mstyle',
  'mpadded',
  'mtable',
  'mtr',
  'mlabeledtr',
  'mtd',
  'mfrac',
  'msqrt',
  'mroot',
  'msub',
  'msup',
  'munder',
  'mover',
]);
/** Limits and scripts on both sides: drawn from top to bottom, written from bottom to top. */
const BOTH = new Set(['msubsup', 'munderover']);

function read(parent: Element): Element[] {
  return childElements(parent).flatMap(readElement);
}

function readElement(element: Element): Element[] {
  const name = nameOf(element);
  if (name === undefined) return /^mjx-(?:surd|line|.?strut|mark|assistive-mml)$/.test(element.localName) ? [] : read(element);
  if (TOKENS.has(name)) {
    const text = charactersOf(element);
    return text === '' ? [] : [made(element, name, [text])];
  }
  if (name === 'msqrt' && element.localName === 'g')
    return [
      made(
        element,
        name,
        childElements(element)
          .filter((child) => child.getAttribute('data-mml-node') !== 'mo')
          .flatMap(readElement),
      ),
    ];
  const parts = name === 'munder' || name === 'mover' ? limits(element) : read(element);
  if (BOTH.has(name)) {
    const [base, over, under] = limits(element);
    return base === undefined || over === undefined || under === undefined ? parts : [made(element, name, [base, under, over])];
  }
  return CONTAINERS.has(name) ? [made(element, name, parts)] : parts;
}

function nameOf(element: Element): string | undefined {
  const name = element.getAttribute('data-mml-node') ?? (element.localName.startsWith('mjx-') ? element.localName.slice(4) : '');
  return TOKENS.has(name) || CONTAINERS.has(name) || BOTH.has(name) ? name : undefined;
}

/** The base first, where CHTML draws a limit above it first. */
function limits(element: Element): Element[] {
  const base = element.querySelector(':scope > mjx-base, :scope > * > mjx-base, :scope > * > * > mjx-base');
  if (base === null) return read(element);
  const over = element.querySelector('mjx-over');
  const under = element.querySelector('mjx-under');
  return [base, over, under].flatMap((part) => (part === null ? [] : [made(part, 'mrow', read(part))]));
}

function made(element: Element, name: string, children: readonly (Element | string)[]): Element {
  const made = element.ownerDocument.createElementNS(MATHML, name);
  made.append(...children);
  return made;
}

/** Letters of mathematics' own alphabets as plain ones; what only spaces or binds is nothing to read. */
function charactersOf(token: Element): string {
  const drawn = Array.from(token.querySelectorAll('mjx-c, [data-c]'), (character) => {
    const code = character.getAttribute('data-c') ?? /mjx-c([\dA-F]{2,6})\b/.exec(character.getAttribute('class') ?? '')?.[1];
    const point = Number.parseInt(code ?? '', 16);
    return character.textContent.trim() || (point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '');
  }).join('');
  return (drawn || token.textContent).normalize('NFKC').replace(/[\u2061-\u2064]/g, '');
}
