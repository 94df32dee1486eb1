import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';

/** The whole of MathJax as the app ships it, every extension included. */
const source = readFileSync(createRequire(import.meta.url).resolve('mathjax/es5/tex-chtml-full.js'), 'utf8');

interface MathJaxWindow {
  MathJax: {
    tex2chtml?: (tex: string, options: { display: boolean }) => Element;
    tex2mml?: (tex: string) => string;
    startup: { promise: Promise<void> };
  };
  eval: (code: string) => unknown;
  document: Document;
}

/** A formula as it is drawn. */
export interface Drawn {
  html: string;
  /** What MathJax says is wrong with the formula, and the names it does not know. */
  problems: string[];
  /** What no formula may bring: elements and attributes that are not MathJax's own, and styles beyond those that it writes. */
  brought: string[];
}

/** A window of its own in which formulas are drawn one after another, with what MathJax remembers of those before. */
export class MathJaxJudge {
  private constructor(private readonly window: MathJaxWindow) {}

  /** A MathJax that has drawn nothing yet. */
  static async fresh(): Promise<MathJaxJudge> {
    const { window } = new JSDOM('<!doctype html>', {
      url: 'https://app.example.org/',
      runScripts: 'outside-only',
      pretendToBeVisual: true,
    });
    const judge = window as unknown as MathJaxWindow;
    judge.eval('window.MathJax = { startup: { typeset: false }, options: { enableMenu: false } }');
    judge.eval(source);
    await judge.MathJax.startup.promise;
    return new MathJaxJudge(judge);
  }

  /** Draws a formula; throws where MathJax does, as for what it would have to load. */
  draw(tex: string): Drawn {
    const { MathJax, document } = this.window;
    if (MathJax.tex2chtml === undefined) throw new Error('MathJax has not started');
    const drawn = MathJax.tex2chtml(tex, { display: true });
    const all = [drawn, ...Array.from(drawn.querySelectorAll('*'))];
    return {
      html: drawn.outerHTML,
      problems: all.flatMap(problemsOf),
      brought: [...all.flatMap(broughtBy), ...Array.from(document.scripts, ({ src }) => `a script from ${src}`)],
    };
  }

  /** The MathML from which a formula is drawn. */
  mathMlOf(tex: string): string {
    const { MathJax } = this.window;
    if (MathJax.tex2mml === undefined) throw new Error('MathJax has not started');
    return MathJax.tex2mml(tex);
  }

  /** What a formula brings, as the MathML from which it is drawn tells: much faster than drawing it. */
  broughtBy(tex: string): string[] {
    return Array.from(this.mathMlOf(tex).matchAll(/ ([\w:-]+)="([^"]*)"/g), ([, name = '', value = '']) => ({ name, value }))
      .filter(({ name, value }) => !isOwn(name, value))
      .map(({ name, value }) => `${name}="${value}"`);
  }
}

function problemsOf(element: Element): string[] {
  if (element.localName === 'mjx-merror') return [element.getAttribute('data-mjx-error') ?? element.textContent];
  return element.localName === 'mtext' && element.getAttribute('mathcolor') === 'red' && element.textContent.startsWith('\\')
    ? [element.textContent]
    : [];
}

/** What MathJax writes into a style: sizes, plain colours, and a few words. */
const VALUE =
  /^(?:-?[\d.]+(?:em|px|%)?(?: -?[\d.]+(?:em|px|%)?)*|[a-z]{1,30}|rgb\([\d., %]+\)|#[\da-f]{6}|[\d.]+em (?:solid|dashed|dotted)(?: [a-z]+)?|(?:(?:rotate|translate[XY]|scale[XY]?|skew[XY]?|matrix)\([-\d.,a-z% ]+\) ?)+|MJXZERO, serif|2px solid [a-zA-Z]+|[a-z]+(?: [\d.]+(?:em|px))+)$/;

/** Attributes of what MathJax draws and of the MathML it keeps beside it, with the values that a formula may lead to. */
const OWN: readonly (readonly [names: string, value: RegExp])[] = [
  ['class', /^(?:(?:MathJax|MathML-Unit|MJX-[A-Za-z\d-]+|TEX-[A-Z\d-]+|mjx-[a-zA-Z\d-]+)(?: |$))*$/],
  ['id', /^mjx-eqn:/],
  ['xmlns', /^http:\/\/www\.w3\.org\/1998\/Math\/MathML$/],
  ['data-mjx-error title', /^[^]*$/],
  [
    'data-semantic-complexity data-mjx-auto-op data-mjx-variant data-mjx-texclass data-mjx-alternate data-mjx-pseudoscript data-mjx-vbox data-mjx-script-align data-mjx-smallmatrix data-mjx-mathaccent data-cramped data-thickness data-padding numalign denomalign',
    /^[-\w.]*$/,
  ],
  ['mathcolor mathbackground', /^(?:[a-zA-Z]{1,30}|#[\da-fA-F]{6}|[\d., ]+)$/],
  ['columnalign rowalign columnlines rowlines notation framespacing columnwidth groupalign', /^[-a-z\d. ]*$/],
  [
    'columnspacing rowspacing width height depth voffset lspace rspace mathsize linethickness minsize maxsize scriptsizemultiplier',
    /^[-+a-z\d. %]*$/,
  ],
];
const OWN_VALUES = new Map(OWN.flatMap(([names, value]) => names.split(' ').map((name) => [name, value] as const)));

/** Attributes that only MathJax itself fills, with words of its own. */
const WORDS = /^[-a-zA-Z\d]{0,40}$/;
const WORD_ATTRIBUTES = new Set(
  (
    'jax display width aria-hidden size type unselectable side align texclass variant stretchy mathvariant accent accentunder fence separator largeop ' +
    'movablelimits form symmetric displaystyle scriptlevel equalrows equalcolumns frame limits space length overflow rows cols noic dotless t ' +
    'prop-height minus-space bevelled useHeight useheight delims atop delim breakable linebreak indentalign indentshift break sized prescripts ' +
    'lspace rspace role frac c valign extra script-align'
  ).split(' '),
);

function broughtBy(element: Element): string[] {
  const where = element.localName;
  if (!/^(?:mjx-[a-z-]+|m[a-z]+|none|math)$/.test(where)) return [`an element ${where}`];
  return Array.from(element.attributes, ({ name, value }) => ({ name, value }))
    .filter(({ name, value }) => !isOwn(name, value))
    .map(({ name, value }) => `${where} with ${name}="${value}"`);
}

function isOwn(name: string, value: string): boolean {
  if (name === 'style') return value.split(';').every((declaration) => isOwnStyle(declaration.trim()));
  return OWN_VALUES.get(name)?.test(value) ?? (WORD_ATTRIBUTES.has(name) && WORDS.test(value));
}

function isOwnStyle(declaration: string): boolean {
  if (declaration === '' || declaration === 'position: relative') return true;
  const [, property = '', value = ''] = /^([a-z-]+): (.*)$/.exec(declaration) ?? [];
  return property !== 'position' && VALUE.test(value);
}
