import type { Item } from '../item';
import { blocksInSteps, type Block } from './blocks';
import { chooseBlocks } from './choose-blocks';
import { cutOut } from './cut-out';
import { fillGaps } from './fill-gaps';
import { ownFeaturesInSteps } from './block-features';
import { keepAlike } from './keep-alike';
import { keepLead } from './keep-lead';
import { keepTogether } from './keep-together';
import { heroOf, showsPicture } from './hero';
import { readMetadata, type PageMetadata } from './page-metadata';
import { votesFor } from './extractor-votes';
import { votedFeaturesOf } from './voted-features';
import { scoreAlone, weighBlocks, type Feature, type Weighed } from './weigh-blocks';
import { referenceTextsOf } from './reference-texts';

/** The article found in a page. */
export interface Extraction {
  /** The article without the page's title; an element nobody else holds. Untrusted. */
  root: Element;
  metadata: PageMetadata;
  /** What was left out in reading order, to explain an extraction that looks wrong. */
  dropped: Dropped[];
}

/** A block that was left out. */
export interface Dropped {
  /** The feature that counted most against it. */
  reason: Feature;
  /** Its beginning. */
  text: string;
}

/** Finds the article in a standardised page and takes it out of `page`. It yields between its steps so that the thread can be let go. */
export function* extractInSteps(page: Document, item: Item): Generator<void, Extraction> {
  const metadata = readMetadata(page);
  yield;
  const blocks = yield* blocksInSteps(page.body);
  const own = yield* ownFeaturesInSteps(blocks, referenceTextsOf(page, metadata, item));
  yield;
  const alone = scoreAlone(blocks, own);
  yield;
  const votes = yield* votesFor(page, blocks, chooseBlocks(blocks, alone));
  yield;
  const voted = votedFeaturesOf(blocks, votes);
  yield;
  const weighed = weighBlocks(
    blocks,
    votes,
    own.map((row, i) => row.concat(voted[i] ?? [])),
  );
  yield;
  const best = chooseBlocks(
    blocks,
    weighed.map(({ score }) => score),
  );
  const filled = fillGaps(blocks, best.includes(true) ? best : votes, weighed);
  yield;
  const whole = keepLead(blocks, keepAlike(blocks, filled, weighed), weighed);
  yield;
  const keep = yield* keepTogether(page, blocks, whole, [metadata.title ?? '', item.title]);
  yield;
  const hero = heroOf(page, blocks, keep, metadata);
  const root = yield* cutOut(page, blocks, keep);
  if (hero !== undefined && !showsPicture(root, hero)) root.prepend(hero);
  return { root, metadata, dropped: explain(blocks, keep, weighed) };
}

function explain(blocks: readonly Block[], keep: readonly boolean[], weighed: readonly Weighed[]): Dropped[] {
  return blocks.flatMap(({ text }, i) => {
    const against = weighed[i]?.against;
    return keep[i] || against === undefined ? [] : [{ reason: against, text: text.slice(0, 80) }];
  });
}
