import { describe, expect, it } from 'vitest';
import { headingAt, outlineOf, readingMinutes } from '../../src/analysis/outline';
import { pointCandidates } from '../../src/analysis/point-candidates';

const article = `### Abstract

We show that ==a probe which is never trained against== stays a measurement for as long as it is left alone.

### 2 Results

#### 2.1 Held-out audits

Training against a frozen probe moved the behaviour of the model without moving the accuracy of the probe on held-out data. ^kp-1

\`\`\`
==not marked==
\`\`\`
`;

describe('pointCandidates', () => {
  it('offers what I marked and sentences of the article, in its order, with their place', () => {
    const found = pointCandidates(article, 'Frozen probes');
    expect(found[0]).toEqual({ quote: 'a probe which is never trained against', place: 'Abstract', from: 'highlight' });
    expect(found.at(-1)).toEqual({
      quote: 'Training against a frozen probe moved the behaviour of the model without moving the accuracy of the probe on held-out data.',
      place: '2.1 Held-out audits',
      from: 'engine',
    });
    expect(found.map(({ quote }) => quote)).not.toContain('not marked');
  });
});

describe('outline', () => {
  it('counts depths from the article’s own top', () => {
    const outline = outlineOf(article);
    expect(outline.map(({ depth, text }) => `${depth} ${text}`)).toEqual(['1 Abstract', '1 2 Results', '2 2.1 Held-out audits']);
    expect(headingAt(outline, 0)).toBe('Abstract');
  });

  it('tells how long a text takes, in either language', () => {
    expect(readingMinutes('word '.repeat(2400))).toBe(10);
    expect(readingMinutes('字'.repeat(2000))).toBe(5);
    expect(readingMinutes('')).toBe(1);
  });
});
