import { blocksInSteps, type Block } from '../src/content/extract/blocks';
import { chooseBlocks } from '../src/content/extract/choose-blocks';
import { ownFeaturesInSteps } from '../src/content/extract/block-features';
import { votesFor } from '../src/content/extract/extractor-votes';
import { readMetadata } from '../src/content/extract/page-metadata';
import { votedFeaturesOf } from '../src/content/extract/voted-features';
import { difference, differenceAlone, featureNames, scoreOf } from '../src/content/extract/weigh-blocks';
import { referenceTextsOf } from '../src/content/extract/reference-texts';
import { parsePage } from '../src/content/page/parse-page';
import { standardiseInSteps } from '../src/content/standardise/standardise';
import { atOnce } from '../src/slices';

/** A block as the weights see it. */
export interface WeighedBlock {
  text: string;
  /** Whether it was voted for; false before the votes. */
  kept: boolean;
  /** Per name in {@link names}, the difference from the usual on the page. */
  features: number[];
}

/** The features in its fixed order. */
export const names = featureNames;

/** What is known of each block of a page before anybody votes. */
export function featuresAlone(html: string, url: string): WeighedBlock[] {
  const { blocks, own } = look(html, url);
  const differ = differenceAlone(blocks, own);
  return own.map((row, i) => ({ text: blocks[i]?.text ?? '', kept: false, features: differ(row) }));
}

/** What is known of each block after a vote whose first impression has these `weights`. */
export function featuresVoted(html: string, url: string, weights: readonly number[]): WeighedBlock[] {
  const { page, blocks, own } = look(html, url);
  const differAlone = differenceAlone(blocks, own);
  const impression = chooseBlocks(
    blocks,
    own.map((row) => scoreOf(differAlone(row), weights)),
  );
  const votes = atOnce(votesFor(page, blocks, impression));
  const voted = votedFeaturesOf(blocks, votes);
  const all = own.map((row, i) => row.concat(voted[i] ?? []));
  const differ = difference(blocks, votes, all);
  return all.map((row, i) => ({ text: blocks[i]?.text ?? '', kept: votes[i] ?? false, features: differ(row) }));
}

function look(html: string, url: string): { page: Document; blocks: Block[]; own: number[][] } {
  const address = new URL(url || 'https://page.invalid/');
  const page = parsePage(html, address);
  atOnce(standardiseInSteps(page, new URL(page.baseURI)));
  const blocks = atOnce(blocksInSteps(page.body));
  const own = atOnce(ownFeaturesInSteps(blocks, referenceTextsOf(page, readMetadata(page), { url: address, title: '', excerpt: '' })));
  return { page, blocks, own };
}
