import { examine } from '../../src/gates/examine';
import { GATES, type GateId } from '../../src/gates/gate';
import { noStatement } from '../../src/gates/states-something';
import type { Labelled } from './texts';
import type { Titles } from './titles';

/** How well a gate finds what was labelled as wrong, each 0 to 1, and what it got wrong. */
export interface Measured {
  precision: number;
  recall: number;
  wrong: string[];
}

function measured(cases: readonly { text: string; expected: boolean; found: boolean }[]): Measured {
  const count = (test: (one: (typeof cases)[number]) => boolean): number => cases.filter(test).length;
  const right = count(({ expected, found }) => expected && found);
  return {
    precision:
      right /
      Math.max(
        1,
        count(({ found }) => found),
      ),
    recall:
      right /
      Math.max(
        1,
        count(({ expected }) => expected),
      ),
    wrong: cases
      .filter(({ expected, found }) => expected !== found)
      .map(({ text, found }) => `${found ? 'found in' : 'missed in'}: ${text}`),
  };
}

/** Of titles: what the first gate says states nothing. */
export function measureTitles({ states, names }: Titles): Measured {
  return measured([
    ...states.map((text) => ({ text, expected: false, found: noStatement(text) !== undefined })),
    ...names.map((text) => ({ text, expected: true, found: noStatement(text) !== undefined })),
  ]);
}

/** The gates that need nothing but a text. */
export const OF_TEXTS = GATES.filter((gate) => !['statement', 'links', 'new-text'].includes(gate));

export function measureTexts(gate: GateId, texts: readonly Labelled[]): Measured {
  return measured(
    texts.map(([body, labels]) => {
      const [asked] = examine({ title: '', body, links: [], sameTextAs: undefined }, [gate]);
      return { text: body.slice(0, 80), expected: labels.includes(gate), found: asked?.finding !== undefined };
    }),
  );
}
