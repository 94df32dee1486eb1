import { describe, expect, it } from 'vitest';
import { pointOfSelection } from '../../src/permanent/selection';
import { pendingNote } from '../note/sample';

const article = 'A frozen probe stays honest. ^kp-1\n\nA probe that moves measures the optimiser. ^kp-2';
const READ = pendingNote({ fullContent: article }).replace(
  '## Analysis Checklist',
  '## Key points\n\n- "A frozen probe stays honest." [[#^kp-1|source]]\n  探针冻结之后，审计仍然可信。\n- "A probe that moves measures the optimiser." [[#^kp-2|source]]\n\n## Analysis Checklist',
);

describe('a selection', () => {
  const text = `${READ.trimEnd()}\n\nA frozen probe stays honest. Said again.\r\nMore.\n`;
  const at = (quote: string, from = 0) => ({ selected: quote, before: text.slice(0, text.indexOf(quote, from)) });

  it('is quoted without block ids and linked to the block it stands in', () => {
    expect(pointOfSelection(text, at('A frozen probe stays honest. ^kp-1'))).toEqual({
      quote: 'A frozen probe stays honest.',
      part: '^kp-1',
      occurrence: 0,
    });
  });

  it('is told from the same words elsewhere', () => {
    expect(pointOfSelection(text, at('A frozen probe stays honest.', text.lastIndexOf('A frozen'))).part).toBe('^kp-3');
  });

  it('that the file does not hold yet has no place in it', () => {
    expect(pointOfSelection(text, { selected: 'Just typed.', before: text }).part).toBeUndefined();
  });
});
