import { proseWords, type Block } from './blocks';
import { ownFeatures, type OwnFeature } from './block-features';
import { votedFeatures, type VotedFeature } from './voted-features';
import { weights } from './weights';

/** Everything that can speak for or against a block. */
export type Feature = OwnFeature | VotedFeature;

/** All features, in the order in which blocks are weighed. */
export const featureNames: readonly Feature[] = [...ownFeatures, ...votedFeatures];

/** How surely a block belongs to the article. */
export interface Weighed {
  /** Log odds: above 0 it rather belongs. */
  score: number;
  /** What speaks against it most. */
  against: Feature;
}

/** Counted as they are; all other features as their difference from the rest of the article. */
const absolute: ReadonlySet<Feature> = new Set([
  'always',
  'links',
  'furniture',
  'longFurniture',
  'credit',
  'tailHeading',
  'teaser',
  'opening',
]);

const isAbsolute = featureNames.map((name) => absolute.has(name));

/** Log odds that every block is given: to lose a sentence is worse than to keep one too many. */
const benefitOfDoubt = 0.2;

const [alone, votedFor, left] = ([0, 1, 2] as const).map((column) => featureNames.map((name) => weights[name][column])) as [
  number[],
  number[],
  number[],
];

/** Scores blocks by what they tell themselves, before anybody voted. */
export function scoreAlone(blocks: readonly Block[], own: readonly number[][]): number[] {
  const differ = differenceAlone(blocks, own);
  return own.map((row) => scoreOf(differ(row), alone));
}

/** Weighs the features of each block, its own and those of the votes. */
export function weighBlocks(blocks: readonly Block[], votes: readonly boolean[], features: readonly number[][]): Weighed[] {
  const differ = difference(blocks, votes, features);
  return features.map((own, i) => {
    const row = differ(own);
    const column = votes[i] ? votedFor : left;
    return { score: scoreOf(row, column), against: worstOf(row, column) };
  });
}

/** Log odds of a block with such features. */
export function scoreOf(row: readonly number[], column: readonly number[]): number {
  let score = benefitOfDoubt;
  for (let k = 0; k < row.length; k++) score += (row[k] ?? 0) * (column[k] ?? 0);
  return score;
}

function worstOf(row: readonly number[], column: readonly number[]): Feature {
  let lowest = 0;
  let worst: Feature = 'always';
  row.forEach((value, k) => {
    const part = value * (column[k] ?? 0);
    if (part < lowest) [lowest, worst] = [part, featureNames[k] ?? worst];
  });
  return worst;
}

/** How a block’s features differ from those of the page's average word of prose. A row at a time: a page has more blocks than should be held twice. */
export function differenceAlone(blocks: readonly Block[], own: readonly number[][]): Difference {
  return differenceFrom(
    own,
    blocks,
    blocks.map((block) => proseWords(block) > 0),
  );
}

/**
 * How a block’s features differ from those of the average word that was voted for: a page built of
 * `div`s in a sidebar layout is not held against its own paragraphs.
 */
export function difference(blocks: readonly Block[], votes: readonly boolean[], features: readonly number[][]): Difference {
  return differenceFrom(features, blocks, votes);
}

type Difference = (row: readonly number[]) => number[];

/** The difference from the average of the `counted` blocks; of all when these hold next to none. */
function differenceFrom(features: readonly number[][], blocks: readonly Block[], counted: readonly boolean[]): Difference {
  const words = blocks.map((block, i) => (counted[i] ? block.words : 0));
  const enough = words.reduce((sum, own) => sum + own, 0) >= 50;
  const shares = enough ? words : blocks.map((block) => block.words);
  const total = Math.max(
    1,
    shares.reduce((sum, own) => sum + own, 0),
  );
  const average = featureNames.map(() => 0);
  features.forEach((row, i) => {
    const share = (shares[i] ?? 0) / total;
    if (share === 0) return;
    for (let k = 0; k < row.length; k++) if (!isAbsolute[k]) average[k] = (average[k] ?? 0) + share * (row[k] ?? 0);
  });
  return (row) => row.map((value, k) => value - (average[k] ?? 0));
}
