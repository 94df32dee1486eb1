import { elementOf, proseWords, type Block } from './blocks';
import { mayBelong } from './may-belong';
import type { Weighed } from './weigh-blocks';

/** Fewer words of prose are no evidence about the section they are in. */
const telling = 15;

/** The share of a section's words that must fit the article. */
const mostly = 0.8;

/**
 * Keeps sections built like kept ones beside them (the same element and classes): page builders set an article in
 * components, one after the other, some with little prose. Sections before the first kept block stay out.
 */
export function keepAlike(blocks: readonly Block[], chosen: readonly boolean[], weighed: readonly Weighed[]): boolean[] {
  const keep = [...chosen];
  const holding = holdingProse(blocks, chosen);
  const makes = makesWithin(holding);
  const sections = new Map<Element, { words: number; fitting: number[]; fittingWords: number; prose: number }>();
  const first = chosen.indexOf(true);
  blocks.forEach((block, i) => {
    const section = i < first ? undefined : sectionOf(block, holding, makes);
    const weight = weighed[i];
    if (section === undefined || weight === undefined) return;
    const sum = sections.get(section) ?? { words: 0, fitting: [], fittingWords: 0, prose: 0 };
    sections.set(section, sum);
    sum.words += block.words;
    if (!chosen[i] && !mayBelong(block, weight)) return;
    sum.fitting.push(i);
    sum.fittingWords += block.words;
    sum.prose += proseWords(block);
  });
  for (const { words, fitting, fittingWords, prose } of sections.values()) {
    if (prose >= telling && fittingWords >= mostly * words) for (const i of fitting) keep[i] = true;
  }
  return keep;
}

/** All elements around kept prose. */
function holdingProse(blocks: readonly Block[], chosen: readonly boolean[]): Set<Element> {
  const holding = new Set<Element>();
  blocks.forEach((block, i) => {
    if (!chosen[i] || proseWords(block) < telling) return;
    for (let at: Element | null = elementOf(block); at !== null && !holding.has(at); at = at.parentElement) holding.add(at);
  });
  return holding;
}

/** For each element, the makes of those children that hold kept prose. */
function makesWithin(holding: ReadonlySet<Element>): Map<Element, Set<string>> {
  const makes = new Map<Element, Set<string>>();
  for (const element of holding) {
    const make = makeOf(element);
    const parent = element.parentElement;
    if (make !== undefined && parent !== null) makes.set(parent, (makes.get(parent) ?? new Set()).add(make));
  }
  return makes;
}

/** The outermost element around `block` without kept prose that has a sibling of its make with some. */
function sectionOf(block: Block, holding: ReadonlySet<Element>, makes: ReadonlyMap<Element, ReadonlySet<string>>): Element | undefined {
  let section: Element | undefined;
  for (let at: Element | null = elementOf(block); at !== null && !holding.has(at); at = at.parentElement) {
    const make = makeOf(at);
    if (make !== undefined && at.parentElement !== null && makes.get(at.parentElement)?.has(make) === true) section = at;
  }
  return section;
}

/** Name and classes, without those that number the element; undefined where nothing but a name is known. */
function makeOf(element: Element): string | undefined {
  if (!element.hasAttribute('class')) return undefined;
  const names = Array.from(element.classList).filter((name) => !/\d/.test(name));
  return names.length === 0 ? undefined : [element.localName, ...names].join('.');
}
