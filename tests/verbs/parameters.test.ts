import { describe, expect, it } from 'vitest';
import type { FlagName } from '../../src/verbs/flags';
import { isOn, readParameters } from '../../src/verbs/parameters';

const FLAGS: readonly FlagName[] = ['limit', 'sort', 'state', 'search', 'background', 'dry-run'];

describe('what a stranger gives a verb', () => {
  it.each(['limit', '-limit', '--limit'])('may be spelled %s', (name) => {
    expect(readParameters({ [name]: '3' }, FLAGS)).toEqual({ ok: true, parameters: { limit: '3' } });
  });

  it.each([
    ['limit', '20', undefined],
    ['limit', '0', '1-9999999'],
    ['limit', 'x3', '1-9999999'],
    ['limit', '3x', '1-9999999'],
    ['limit', '12345678', '1-9999999'],
    ['background', 'yes', undefined],
    ['background', 'OFF', undefined],
    ['background', 'maybe', 'true, false'],
    ['search', 'anything at all', undefined],
    ['state', 'full, partial', undefined],
    ['sort', 'title', undefined],
  ] as const)('%s=%s is held against what is allowed', (name, value, wanted) => {
    const read = readParameters({ [name]: value }, FLAGS);
    expect(read.ok ? undefined : read.refusal).toEqual(wanted === undefined ? undefined : { code: 'bad-value', name, value, wanted });
  });

  it.each([
    ['sort', 'size'],
    ['state', 'full, nonsense'],
  ] as const)('%s=%s is answered by all that is allowed', (name, value) => {
    const read = readParameters({ [name]: value }, FLAGS);
    expect(read.ok ? undefined : read.refusal).toMatchObject({
      code: 'bad-value',
      wanted: expect.stringMatching(/^[a-z-]+(?:, [a-z-]+)+$/) as string,
    });
  });

  it.each([
    ['limt', 'limit'],
    ['backgrond', 'background'],
    ['srch', 'search'],
    ['verbose', undefined],
  ])('the flag "%s" is none: meant was %s', (name, meant) => {
    const read = readParameters({ [name]: '' }, FLAGS);
    expect(read.ok ? undefined : read.refusal).toEqual({ code: 'unknown-flag', name, known: FLAGS, ...(meant !== undefined && { meant }) });
  });

  it.each([
    [{}, false],
    [{ 'dry-run': '' }, true],
    [{ 'dry-run': 'Yes' }, true],
    [{ 'dry-run': 'no' }, false],
  ])('a switch in %o is on: %s', (parameters, expected) => {
    expect(isOn(parameters, 'dry-run')).toBe(expected);
  });
});
