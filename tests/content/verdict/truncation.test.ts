import { describe, expect, it } from 'vitest';
import { breakAtEnd } from '../../../src/content/verdict/truncation';

const whole = 'A list that everybody can add to is soon a list that nobody reads to its end.';
const open = 'What helped was not the new form but the empty line below it, in which people wrote what they meant';

describe('how a text breaks off', () => {
  it('is sure at a word that no sentence ends with', () => {
    expect(breakAtEnd(`${whole}\n\n${open} and`)).toBe('sure');
    expect(breakAtEnd(`${whole}\n\n${open},`)).toBe('sure');
    expect(breakAtEnd('看板是第二周挂上去的，就在门边，没有人问是谁把')).toBe('sure');
  });

  it('is likely at any other, where the other paragraphs end as sentences do', () => {
    expect(breakAtEnd(`${whole}\n\n${open}`)).toBe('likely');
    expect(breakAtEnd('看板是第二周挂上去的，就在门边，没有人问是谁挂的看板')).toBe('likely');
  });

  it('does not, where its author ends paragraphs so', () => {
    expect(breakAtEnd(`${whole.slice(0, -1)}\n\n${open}`)).toBeUndefined();
  });

  it('does not at the end of a sentence, or of something that is none', () => {
    expect(breakAtEnd(`${open}\n\n${whole}`)).toBeUndefined();
    expect(breakAtEnd(`${whole}\n\n- ${open} and`)).toBeUndefined();
    expect(breakAtEnd('感谢大家读到这里，我们在下一个冬天再见，到时候再谈 👋')).toBeUndefined();
  });
});
