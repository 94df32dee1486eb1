import { describe, expect, it } from 'vitest';
import { wordsIn } from '../words';
import type { Attempt, CaptureFailure } from '../../src/content/capture';
import type { Finding, Verdict } from '../../src/content/verdict/judge';
import { en as english } from '../../src/i18n/en';
import { zh } from '../../src/i18n/zh';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { noteModel, type NoteFacts } from '../../src/panel/note-model';
import { pendingNote } from '../note/sample';

const now = new Date(2026, 1, 21, 14, 2);
const page = 'https://blog.example/frozen-probes';

function modelOf(failure: CaptureFailure, tried: Attempt[], { url = page, readerOn = false, t = english } = {}) {
  const text = pendingNote({ url });
  const formatDate: NoteFacts['formatDate'] = (date, pattern) =>
    pattern === 'HH:mm' ? date.toTimeString().slice(0, 5) : `${date.toDateString()} ${date.toTimeString().slice(0, 5)}`;
  const facts = {
    path: 'a.md',
    text,
    note: readPendingNote(text, names),
    existing: [],
    isPending: false,
    position: undefined,
    readerOn,
    now,
    formatDate,
  };
  return noteModel({ ...facts, activity: { kind: 'failed', failure, tried } }, wordsIn(t));
}

function judgedAs(kind: Verdict['kind'], ...findings: Finding[]): { failure: CaptureFailure; attempt: Attempt } {
  const verdict = { kind, findings };
  return {
    failure: { kind: 'verdict', verdict },
    attempt: { source: 'web-page', url: page, outcome: { kind: 'judged', verdict }, words: 12 },
  };
}

function rateLimited(url: string, retryAt: Date): { failure: CaptureFailure; attempt: Attempt } {
  const failure = { kind: 'rate-limited', status: 429, retryAt } as const;
  return { failure: { kind: 'fetch', failure }, attempt: { source: 'web-page', url, outcome: { kind: 'failed', failure } } };
}

describe('a page that is blocked', () => {
  const { failure, attempt } = judgedAs(
    'blocked',
    { code: 'mark', mark: 'bot-check', where: 'title' },
    { code: 'words', count: 12 },
    { code: 'title-match', share: 0 },
  );

  it('says what it rests on', () => {
    const { receipt } = modelOf(failure, [attempt]);
    expect(receipt).toMatchObject({ state: 'blocked', verdict: 'Blocked', details: ['1 source tried'] });
    expect(receipt.tried).toEqual([
      {
        source: 'web page',
        address: page,
        amount: '12 words',
        said: 'Blocked',
        findings: 'asks whether you are human · does not contain the title',
        used: false,
      },
    ]);
  });

  it('leaves three remedies, one of them a service that is off and says what it would be sent', () => {
    const [message] = modelOf(failure, [attempt]).messages;
    expect(message?.body).toBe('blog.example answered with a check page instead of the article. The note is unchanged. What you can do:');
    expect(message?.actions).toEqual([]);
    expect(message?.remedies?.map(({ id }) => id)).toEqual(['paste', 'retry', 'use-reader']);
    expect(message?.remedies?.[2]?.body).toBe('Off. Would send this address to r.jina.ai.');
  });

  it('does not offer the service when it is on, nor for an address it must not see', () => {
    expect(modelOf(failure, [attempt], { readerOn: true }).messages[0]?.remedies?.map(({ id }) => id)).toEqual(['paste', 'retry']);
    expect(modelOf(failure, [attempt], { url: `${page}?token=abc` }).messages[0]?.remedies?.map(({ id }) => id)).toEqual([
      'paste',
      'retry',
    ]);
  });

  it('says so in Chinese', () => {
    const { receipt, messages } = modelOf(failure, [attempt], { t: zh });
    expect(receipt.tried[0]?.findings).toBe('询问你是否是真人 · 不含标题');
    expect(messages[0]?.body).toBe('blog.example 返回的是验证页而不是正文。笔记没有改动。你可以：');
  });
});

describe('a site that wants to be left alone', () => {
  it('is named with the time until then', () => {
    const { failure, attempt } = rateLimited(page, new Date(2026, 1, 21, 14, 20));
    const model = modelOf(failure, [attempt]);
    expect(model.messages[0]?.body).toContain('blog.example asks not to be contacted until 14:20.');
    expect(model.messages[0]?.remedies?.find(({ id }) => id === 'retry')?.body).toBe('Not before 14:20: blog.example asks for a pause.');
    expect(model.receipt.tried[0]?.findings).toBe('answered 429 · asks not to be contacted until 14:20');
  });

  it('is named with the day when that is not today', () => {
    const { failure, attempt } = rateLimited(page, new Date(2026, 1, 22, 9, 5));
    expect(modelOf(failure, [attempt]).messages[0]?.body).toContain('until Sun Feb 22 2026 09:05.');
  });

  it('may be asked again once the time has passed', () => {
    const { failure, attempt } = rateLimited(page, new Date(2026, 1, 21, 14, 0));
    const [message] = modelOf(failure, [attempt]).messages;
    expect(message?.body).toContain('asks not to be contacted for a while.');
    expect(message?.remedies?.[1]?.body).toBe('blog.example may answer differently another time.');
  });

  it('is the one that said so, not the note’s own', () => {
    const { failure, attempt } = rateLimited('https://www.mirror.example/a', new Date(2026, 1, 21, 14, 20));
    expect(modelOf(failure, [attempt]).messages[0]?.body).toContain('mirror.example asks');
  });
});

describe('when nothing answers', () => {
  it('the note’s own host is named, whichever was asked last', () => {
    const failure = { kind: 'offline' } as const;
    const tried: Attempt[] = [{ source: 'jina-reader', url: 'https://r.jina.ai/x', outcome: { kind: 'failed', failure } }];
    const model = modelOf({ kind: 'fetch', failure }, tried);
    expect(model.messages[0]?.body).toBe(
      'blog.example could not be reached: it is down, or you are offline. Try again later. The note is unchanged.',
    );
    expect(model.receipt.tried[0]?.said).toBe('No answer');
  });
});

describe('what the sources said', () => {
  it('tells several places of one source apart', () => {
    const gone = { kind: 'not-found', status: 404 } as const;
    const outcome: Attempt['outcome'] = { kind: 'failed', failure: gone };
    const tried = [
      'https://arxiv.org/html/2602.90231',
      'https://ar5iv.labs.arxiv.org/html/2602.90231',
      'https://arxiv.org/abs/2602.90231',
    ].map((url) => ({ source: 'arxiv', url, outcome }));
    const lines = modelOf({ kind: 'fetch', failure: gone }, [
      ...tried,
      {
        source: 'jina-reader',
        url: 'https://r.jina.ai/x',
        outcome: { kind: 'refused', refusal: { kind: 'service', reason: 'no-credits' } },
      },
    ]).receipt.tried;
    expect(lines.map(({ source }) => source)).toEqual(['arxiv.org/html', 'ar5iv.labs.arxiv.org/html', 'arxiv.org/abs', 'jina-reader']);
    expect(lines.map(({ said }) => said)).toEqual(['No such page', 'No such page', 'No such page', 'Refused']);
    expect(lines.map(({ findings }) => findings)).toEqual(['answered 404', 'answered 404', 'answered 404', 'its credits are used up']);
  });

  it.each<[Finding, string]>([
    [{ code: 'shorter-than-excerpt', excerptWords: 1171 }, 'shorter than the feed excerpt (1,171 words)'],
    [{ code: 'leads-on' }, 'ends in “Read more”'],
    [{ code: 'not-free' }, 'marked as not free'],
    [{ code: 'limit', limit: 'abstract' }, 'abstract only'],
    [{ code: 'excerpt-coverage', share: 0.95 }, 'contains the feed excerpt'],
    [{ code: 'excerpt-coverage', share: 0.1 }, 'contains little of the feed excerpt'],
    [{ code: 'declared-words', declared: 900 }, 'declares 900 words'],
  ])('has words for %o', (finding, words) => {
    const { failure, attempt } = judgedAs('paywalled', finding);
    expect(modelOf(failure, [attempt]).receipt.tried[0]?.findings).toBe(words);
  });
});

describe('where there is no remedy', () => {
  it('a page that is gone leaves the buttons', () => {
    const failure = { kind: 'fetch', failure: { kind: 'gone', status: 410 } } as const;
    const [message] = modelOf(failure, []).messages;
    expect(message?.remedies).toBeUndefined();
    expect(message?.actions.map(({ id }) => id)).toEqual(['retry', 'open-page', 'paste']);
  });

  it('an address that is not fetched leads to the property', () => {
    const failure = { kind: 'fetch', failure: { kind: 'refused-address', reason: 'private-host', url: 'http://10.0.0.1/' } } as const;
    expect(modelOf(failure, []).messages[0]?.actions.map(({ id }) => id)).toEqual(['edit']);
  });
});
