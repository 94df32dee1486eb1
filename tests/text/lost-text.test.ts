import { describe, expect, it } from 'vitest';
import { lostTextIn } from '../../src/text/lost-text';

const BYTES = `${String.fromCharCode(0x03, 0x8d, 0x04)}k\ufffd${String.fromCharCode(0x11)}v\ufffd\ufffd q`;

describe('text that is lost', () => {
  it('is where bytes stand, as far as their section goes', () => {
    const text = `# A\n\nA thought.\n\n## Full Content\n\n${BYTES}\nab${BYTES}\n\n## Related\n\n- [[b]]\n`;
    const [found, ...more] = lostTextIn(text, 0);
    expect(more).toEqual([]);
    expect(text.slice(found?.from, found?.to)).toBe(`${BYTES}\nab${BYTES}`);
    expect(found?.code).toBe('binary');
  });

  it('is not what a terminal printed in colours', () => {
    const escape = String.fromCharCode(0x1b);
    expect(lostTextIn(`# A\n\n${escape}[31mFAIL${escape}[39m ${escape}[1mtests/a${escape}[0m\n`, 0)).toEqual([]);
  });
});
