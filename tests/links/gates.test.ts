import { describe, expect, it } from 'vitest';
import type { VaultIndex } from '../../src/links/index/vault-index';
import { gateFor, gatesFrom, shippedGates } from '../../src/links/rank/gates';
import { QueryView } from '../../src/links/rank/query-view';
import { note, suggesterOf } from './vault';

const indexOf = (size: number): VaultIndex =>
  suggesterOf(Array.from({ length: size }, (_, i) => note(`${i}.md`, { text: `Note ${i}` }))).index;
const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

describe('the gates of a vault', () => {
  it('are what nine of ten of its own notes come to, and eight of ten titles', () => {
    const ties = Array.from({ length: 5000 }, (_, i) => i / 1000);
    const { text, title } = gatesFrom({ text: ties, title: ties });
    expect(text).toBeCloseTo(0.5, 1);
    expect(title).toBeCloseTo(1, 1);
  });

  it('are the shipped ones where no note can tell, and between where few can', () => {
    expect(gatesFrom({ text: [], title: [] })).toEqual(shippedGates);
    expect(gatesFrom({ text: Array.from({ length: 20 }, () => 1.5), title: [] }).text).toBeCloseTo((1.5 + shippedGates.text) / 2);
  });
});

describe('the gate for a text', () => {
  const large = indexOf(60);
  const gates = { text: 1, title: 0.2 };
  const gate = (text: string, index = large): number => gateFor(new QueryView(index, { title: 'A title of words', text }), gates);

  it('rises from that of a title to that of a text with what stands beside the title', () => {
    expect(gate('')).toBe(0.2);
    expect(gate(words(10))).toBeCloseTo(0.6);
    expect([20, 200].map((count) => gate(words(count)))).toEqual([1, 1]);
  });

  it('is lower in a vault of few notes', () => {
    expect(gate(words(20), indexOf(15))).toBeCloseTo(0.25);
  });
});
