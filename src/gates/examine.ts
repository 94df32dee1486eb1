import { countWords } from '../text/count-words';
import { GATES, type Examined, type Finding, type GateId } from './gate';
import { quotesWithoutWords } from './own-words';
import { placeholderIn } from './placeholders';
import { leansOn, withoutQuoted } from './stands-alone';
import { noStatement } from './states-something';

/** More own words than one thought takes, and more points. */
export const MOST_WORDS = 400;
export const MOST_POINTS = 5;
/** Links a note has at least. */
export const FEWEST_LINKS = 2;

const RULES: { [Id in GateId]: (note: Examined) => Extract<Finding, { gate: Id }> | undefined } = {
  statement: ({ title }) => {
    const why = noStatement(title);
    return why && { gate: 'statement', why };
  },
  'one-thought': ({ body }) => {
    const own = withoutLinkSections(withoutQuoted(body));
    const words = countWords(own);
    if (words > MOST_WORDS) return { gate: 'one-thought', why: 'long', count: words };
    const points = pointsIn(own);
    return points > MOST_POINTS ? { gate: 'one-thought', why: 'many-points', count: points } : undefined;
  },
  'stands-alone': ({ body }) => {
    const found = leansOn(body);
    return found && { gate: 'stands-alone', ...found };
  },
  links: ({ links }) => {
    const told = links.filter(({ isBoilerplate }) => !isBoilerplate);
    const resolving = new Set(told.filter(({ resolves }) => resolves).map(({ target }) => target)).size;
    if (resolving >= FEWEST_LINKS) return undefined;
    const dead = told.find(({ resolves }) => !resolves);
    return dead === undefined
      ? { gate: 'links', why: 'few', count: resolving }
      : { gate: 'links', why: 'leads-nowhere', count: resolving, target: dead.target };
  },
  'no-placeholder': ({ body }) => {
    const found = placeholderIn(body);
    return found && { gate: 'no-placeholder', ...found };
  },
  'own-words': ({ body }) => {
    const [at, ...others] = quotesWithoutWords(body);
    return at && { gate: 'own-words', count: others.length + 1, at };
  },
  'new-text': ({ sameTextAs: path }) => (path === undefined ? undefined : { gate: 'new-text', path }),
};

/** A gate that was asked, and what it found; undefined where nothing is wrong. */
export interface Asked {
  gate: GateId;
  finding: Finding | undefined;
}

/** What the gates in use say of a note, in their order. Pure, in time linear in the note. */
export function examine(note: Examined, used: readonly GateId[] = GATES): Asked[] {
  return GATES.filter((gate) => used.includes(gate)).map((gate) => ({ gate, finding: RULES[gate](note) }));
}

/** Sections that list links are no thought of the note's. */
function withoutLinkSections(text: string): string {
  return text
    .split(/^(?=#{1,6}[ \t])/mu)
    .filter((section) => !/^#{1,6}[ \t]+(?:related|links|see also|sources?|references|相关|链接|来源|参考|参见)/iu.test(section))
    .join('');
}

/** Items of lists at the outermost level, or sections, whichever are more. */
function pointsIn(text: string): number {
  const items = text.match(/^(?:[-*+]|\d+[.)])[ \t]+\S/gmu) ?? [];
  const sections = text.match(/^#{1,6}[ \t]+\S/gmu) ?? [];
  return Math.max(items.length, sections.length);
}
