import { isFormula, newFormula } from './formula';
import { mathMlDrawn } from './mathjax-tree';
import { texOfMathMl } from './mathml';
import { texOfPicture } from './picture';
import { selectAll } from '../../page/look-up';

/** Rewrites formulas as KaTeX, MathJax (2, 3, 4), MathML, Wikipedia, LaTeXML, Distill, Pandoc and WordPress spell them. */
export function standardiseMath(page: Document): void {
  for (const spelling of spellings) {
    for (const element of selectAll(page, spelling.selector)) {
      if (!page.contains(element) || isFormula(element)) continue;
      const found = spelling.read(element);
      if (found === undefined) continue;
      found.place.replaceWith(newFormula(page, found.tex, found.isBlock ? 'block' : 'inline'));
    }
  }
}

interface Found {
  tex: string;
  isBlock: boolean;
  /** What the formula replaces. */
  place: Element;
}

interface Spelling {
  selector: string;
  read: (element: Element) => Found | undefined;
}

/** Attributes that hold the TeX of what is drawn inside. */
const SOURCES = ['data-math', 'data-latex-source', 'data-value', 'data-formula', 'data-equation', 'data-tex'];

const spellings: readonly Spelling[] = [
  // Editors and chat pages that keep the source beside what was drawn from it
  {
    selector: '[data-math], [data-latex-source], .ql-formula[data-value], [data-formula], [data-equation], [data-tex]',
    read: (element) =>
      found(
        SOURCES.map((name) => element.getAttribute(name)).find((value) => value !== null && value !== ''),
        element,
        isBlockName(element) || isAloneInBlock(element),
      ),
  },
  // KaTeX: https://katex.org/docs/options (output htmlAndMathml keeps the TeX as an annotation)
  {
    selector: '.katex-display, .katex',
    read: (element) => {
      const tex = element.querySelector('annotation')?.textContent ?? texIn(element.querySelector('math'));
      return found(tex, element, element.classList.contains('katex-display') || element.closest('.katex-display') !== null);
    },
  },
  // MathJax 2: the script holds the source, what was rendered from it stands before
  {
    selector: 'script[type^="math/tex"]',
    read: (script) => {
      for (
        let before = script.previousElementSibling;
        before !== null && /MathJax/.test(before.className);
        before = script.previousElementSibling
      )
        before.remove();
      return found(script.textContent, script, /mode\s*=\s*display/.test(script.getAttribute('type') ?? ''));
    },
  },
  // MathJax 2 without its scripts, as some editors save it: CHTML names its source in a label
  {
    selector: '.mjpage, .mjx-chtml, .MathJax, .MathJax_SVG, .MathJax_Display',
    read: (element) => {
      const place = element.closest('.mjpage, .MathJax_Display') ?? element.closest('.mjx-chtml') ?? element;
      const label =
        element.querySelector('.mjx-math[aria-label]')?.getAttribute('aria-label') ??
        element.querySelector('svg title, .MJX_Assistive_MathML math annotation')?.textContent;
      const tex = label ?? texIn(mathMlOf(element));
      return found(
        tex,
        place,
        place.matches('.MathJax_Display, .mjpage__block, .MJXc-display') || element.querySelector('.MJXc-display') !== null,
      );
    },
  },
  // MathJax 3 and 4
  {
    selector: 'mjx-container',
    read: (element) => {
      const tex =
        element.getAttribute('data-latex') ??
        element.querySelector('[data-latex]')?.getAttribute('data-latex') ??
        texIn(mathMlOf(element) ?? mathMlDrawn(element));
      return found(tex, element, element.getAttribute('display') === 'true' || element.getAttribute('display') === 'block');
    },
  },
  // MediaWiki: MathML for some readers, a picture for others
  {
    selector: '.mwe-math-element',
    read: (element) => {
      const image = element.querySelector('img[alt]');
      const tex = texIn(element.querySelector('math')) ?? image?.getAttribute('alt');
      return found(
        tex,
        element,
        element.querySelector('.mwe-math-mathml-display, .mwe-math-fallback-image-display, math[display="block"]') !== null,
      );
    },
  },
  // Distill, both generations; inside, KaTeX may have rendered already
  {
    selector: 'dt-math, d-math',
    read: (element) => found(texIn(element.querySelector('math')) ?? element.textContent, element, element.hasAttribute('block')),
  },
  // Pandoc and Jupyter
  {
    selector: 'span.math, div.math',
    read: (element) => found(element.getAttribute('data-latex') ?? ownTex(element), element, isBlockName(element)),
  },
  { selector: 'img', read: (image) => found(texOfPicture(image), image, isAlone(image)) },
  {
    selector: 'math',
    read: (math) => found(texIn(math), math, math.getAttribute('display') === 'block' || math.getAttribute('mode') === 'display'),
  },
];

function found(tex: string | null | undefined, place: Element, isBlock: boolean): Found | undefined {
  return tex === null || tex === undefined || tex.trim() === '' ? undefined : { tex, place, isBlock };
}

function texIn(math: Element | null | undefined): string | undefined {
  return math === null || math === undefined ? undefined : isFormula(math) ? math.textContent : texOfMathMl(math);
}

/** The MathML that stands beside what is drawn, for screen readers or as an attribute. */
function mathMlOf(element: Element): Element | null {
  const beside = element.querySelector('math');
  const attribute = element.getAttribute('data-mathml');
  if (beside !== null || attribute === null) return beside;
  return new DOMParser().parseFromString(attribute, 'text/html').querySelector('math');
}

function isBlockName(element: Element): boolean {
  return element.matches('div, .display, .math-block, .math-display, .block-math');
}

/** Whether a drawn formula has a block for itself, as WeChat's editors set those that stand alone. */
function isAloneInBlock(element: Element): boolean {
  if (element.closest('.block-equation, .span-block-equation') !== null) return true;
  const { parentElement } = element;
  return (
    parentElement?.matches('section, div, p, figure') === true &&
    parentElement.childNodes.length === 1 &&
    element.querySelector('svg') !== null
  );
}

/** Whether a picture has its paragraph for itself. */
function isAlone({ parentElement }: Element): boolean {
  return parentElement?.localName === 'p' && parentElement.childElementCount === 1 && parentElement.textContent.trim() === '';
}

/** The text, where it still is TeX; a rendered formula has elements in it. */
function ownTex(element: Element): string | undefined {
  return element.childElementCount === 0 ? element.textContent : undefined;
}
