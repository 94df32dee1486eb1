import { squeeze, textBlocks } from '../src/content/extract/blocks';
import { gatherEvidence } from '../src/content/extract/evidence';
import { readJsonLd } from '../src/content/extract/json-ld';
import { votesFor } from '../src/content/extract/opinions';
import { atOnce } from '../src/links/slices';
import { readMetadata } from '../src/content/extract/page-metadata';
import { averageOf } from '../src/content/extract/weigh-blocks';
import { weights } from '../src/content/extract/weights';
import { parsePage } from '../src/content/page/parse-page';
import type { Evidence } from '../src/content/extract/evidence';

/** A block as the weights see it. */
export interface WeighedBlock {
  text: string;
  /** Whether the other extractors keep it: says which of its two weights counts. */
  kept: boolean;
  /** Per name in {@link names}, the difference from the usual on the page. */
  evidence: number[];
}

/** The evidence in its fixed order. */
export const names = Object.keys(weights) as Evidence[];

/** What extraction knows of each block of a page before it weighs. */
export function evidenceOn(html: string, url: string): WeighedBlock[] {
  const page = parsePage(html, new URL(url || 'https://page.invalid/'));
  const blocks = textBlocks(page.body);
  const votes = atOnce(votesFor(page, blocks));
  const articleBody = squeeze((readJsonLd(page).articleBody ?? '').replace(/<[^>]*>/g, ''));
  const evidence = gatherEvidence(blocks, { title: readMetadata(page).title ?? '', articleBody, votes });
  const usual = averageOf(blocks, votes, evidence);
  return blocks.map(({ text }, i) => ({
    text,
    kept: (votes[i] ?? 0) >= 0.75,
    evidence: names.map((name) => (evidence[i]?.[name] ?? 0) - usual[name]),
  }));
}
