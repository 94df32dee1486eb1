import { expect, it } from 'vitest';
import { isLoose, isSure, strengthOfLink, strengthOfTie } from '../../src/links/strength';

it('tells in four steps how closely a text is tied to the vault', () => {
  expect([0, 0.2, 0.6, 0.9, 1.6, 5].map(strengthOfTie)).toEqual([0, 1, 2, 3, 4, 4]);
});

it('tells in four steps how much speaks for a link', () => {
  expect([0, 0.049, 0.05, 0.12, 0.25, 1].map(strengthOfLink)).toEqual([1, 1, 2, 3, 4, 4]);
});

it('puts forward what is related, and links unasked what is closely related', () => {
  const strengths = ([1, 2, 3, 4] as const).map((strength) => ({ strength }));
  expect(strengths.map(isLoose)).toEqual([true, false, false, false]);
  expect(strengths.map(isSure)).toEqual([false, false, true, true]);
});
