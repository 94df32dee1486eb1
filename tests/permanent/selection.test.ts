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

  it('of 50,000 words is found, however its lines are broken', () => {
    const sentence = 'The river rose in spring and the survey team counted fish along the banks again. ';
    const whole = sentence.repeat(3500).trim();
    const note = `# River\n\n${whole.replace(/again\. /g, 'again.\n')}\n`;
    expect(pointOfSelection(note, { selected: whole, before: '# River\n\n' })).toEqual({ quote: whole, part: '^kp-1', occurrence: 0 });
    const last = { selected: sentence.trim(), before: note.slice(0, note.lastIndexOf('The river')) };
    expect(pointOfSelection(note, last)).toMatchObject({ part: '^kp-1', occurrence: 3499 });
  });

  it('that nearly stands there many times is looked for in one pass', () => {
    const note = `${'a '.repeat(50_000)}\n`;
    const begin = performance.now();
    expect(pointOfSelection(note, { selected: `${'a '.repeat(20_000)}b`, before: note }).part).toBeUndefined();
    expect(pointOfSelection(note, { selected: `a${' '.repeat(100_000)}b`, before: note }).part).toBeUndefined();
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  it('is quoted with line ends of one kind, and without the id of a block that stands below it', () => {
    const lines = text.replace('measures the optimiser. ^kp-2', 'measures\r\nthe optimiser.\r\n^kp-2 ');
    const selected = 'A probe that moves measures\r\nthe optimiser.\r\n^kp-2 ';
    expect(pointOfSelection(lines, { selected, before: lines.slice(0, lines.indexOf(selected)) })).toMatchObject({
      quote: 'A probe that moves measures\nthe optimiser.',
      part: '^kp-2',
    });
  });

  it('is told from the same words in the feed’s text, which comes before', () => {
    const twice = text.replace('A probe that is never', 'A frozen probe stays honest. A probe that is never');
    const [, , second] = [...twice.matchAll(/A frozen probe stays honest\./g)].map(({ index }) => index);
    expect(pointOfSelection(twice, { selected: 'A frozen probe stays honest.', before: twice.slice(0, second) }).occurrence).toBe(2);
  });

  it('that the file does not hold yet has no place in it', () => {
    expect(pointOfSelection(text, { selected: 'Just typed.', before: text }).part).toBeUndefined();
  });
});
