import { describe, expect, it } from 'vitest';
import { capture, type Capture } from '../../../src/content/capture';
import { sources } from '../../../src/content/sources';
import { jinaReader } from '../../../src/content/sources/jina-reader';
import { pretendClock, webOf, type Web } from '../web-of';
import { casesOf, fixture, sourcesWithCases, type SourceCase } from './source-cases';

async function captureCase({ source, link, title, excerpt = '', excerptFile, service, web }: SourceCase): Promise<Capture> {
  const answers: Web = Object.fromEntries(
    Object.entries(web).map(([url, answer]) => {
      const { file, ...rest } = typeof answer === 'string' ? { file: answer } : answer;
      return [url, { ...rest, body: file === undefined ? '' : fixture(source, file) }];
    }),
  );
  const item = { url: new URL(link), title, excerpt: excerptFile === undefined ? excerpt : fixture(source, excerptFile) };
  return capture(item, { http: webOf(answers).http, clock: pretendClock() }, { services: service ? [jinaReader('key')] : [] });
}

/** What a case's outcome comes down to, in the words of its expectation. */
function told(result: Capture): SourceCase['expect'] {
  if (result.ok) return { verdict: result.verdict.kind };
  const { failure } = result;
  if (failure.kind === 'fetch') return { failure: 'fetch', reason: failure.failure.kind };
  return failure.kind === 'refusal'
    ? { failure: 'refusal', reason: failure.refusal.kind }
    : { failure: 'verdict', reason: failure.verdict.kind };
}

/** PDFs are bytes, which have their own test. */
const withFixtures = [...sources.map(({ id }) => id), jinaReader().id].filter((id) => id !== 'pdf');

describe('every source', () => {
  it.each(withFixtures)('%s has a fixture for what it gives whole, in part and not at all', (id) => {
    expect(casesOf(id).map(({ name }) => name)).toEqual(expect.arrayContaining(['good', 'partial', 'refused']));
  });

  it('has fixtures for nothing else', () => {
    expect(sourcesWithCases().sort()).toEqual([...withFixtures].sort());
  });
});

describe.each(withFixtures.filter((id) => casesOf(id).length > 0))('%s', (id) => {
  it.each(casesOf(id).map((example) => [example.name, example] as const))('%s', async (_name, example) => {
    const { contains = [], lacks = [], metadata = {}, ...outcome } = example.expect;
    const result = await captureCase(example);
    expect({ ...told(result), evidence: result.tried }).toMatchObject(outcome);
    if (!result.ok) return;
    expect(result.source).toBe(id);
    for (const text of contains) expect(result.article.markdown.replace(/\n+/g, ' ')).toContain(text);
    for (const text of lacks) expect(result.article.markdown).not.toContain(text);
    expect(result.article.metadata).toMatchObject(metadata);
  });
});
