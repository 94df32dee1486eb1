import { atOnce } from '../../links/slices';
import type { Item } from '../item';
import { squeeze, textBlocks, type Block } from './blocks';
import { chooseBlocks } from './choose-blocks';
import { cutOut } from './cut-out';
import { gatherEvidence, type Evidence } from './evidence';
import { keepTogether } from './keep-together';
import { readMetadata, type PageMetadata } from './page-metadata';
import { readJsonLd } from './json-ld';
import { votesFor } from './opinions';
import { weighBlocks, type Weighed } from './weigh-blocks';

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
  /** The evidence against it that weighed most, or what else decided. */
  reason: Evidence | 'title';
  /** Its beginning. */
  text: string;
}

/** Finds the article in a standardised page. Leaves `page` as it was. */
export function extractArticle(page: Document, item: Item): Extraction {
  return atOnce(extractInSteps(page, item));
}

/** The same, yielding between its steps so that the thread can be let go. */
export function* extractInSteps(page: Document, item: Item): Generator<void, Extraction> {
  const metadata = readMetadata(page);
  const blocks = textBlocks(page.body);
  yield;
  const votes = yield* votesFor(page, blocks);
  yield;
  const title = metadata.title ?? item.title;
  const articleBody = squeeze((readJsonLd(page).articleBody ?? '').replace(/<[^>]*>/g, ''));
  const weighed = weighBlocks(blocks, votes, gatherEvidence(blocks, { title, articleBody, votes }));
  yield;
  const best = chooseBlocks(blocks, weighed.map(({ score }) => score));
  const chosen = best.includes(true) ? best : votes.map((vote) => vote > 0);
  const keep = keepTogether(page, blocks, chosen, [title, item.title]);
  yield;
  return { root: cutOut(page, blocks, keep), metadata, dropped: explain(blocks, keep, weighed) };
}

function explain(blocks: readonly Block[], keep: readonly boolean[], weighed: readonly Weighed[]): Dropped[] {
  return blocks.flatMap(({ text }, i) => {
    const against = weighed[i]?.against;
    return keep[i] || against === undefined ? [] : [{ reason: against, text: text.slice(0, 80) }];
  });
}
