import { describe, expect, it } from 'vitest';
import { bulletFor } from '../../src/permanent/bullet';
import { noteText } from '../../src/untrusted/note-text';
import { quoteText } from '../../src/untrusted/quote-text';
import { MemoryVault, memoryLinks } from '../memory-vault';

describe('what a note says, in another note', () => {
  it.each([
    ['keeps links, pictures and tags of the vault', 'See [[A|b]], ![[c.png]], [d](../e%20f.md#g) and ![h](i.png): #ml/attention ^j'],
    ['keeps its headings and what shows something', '# A\n\n==b== **c** `d` [e](https://e.example.org/)\n\n- f'],
  ])('%s', (_, text) => {
    expect(noteText(text)).toBe(text);
  });

  it.each([
    [
      'does nothing else',
      '<%* a %> `= b` %%c%% <iframe src=e>\n\ndue:: d',
      '&lt;%* a %> `\u200b= b` \\%\\%c\\%\\% &lt;iframe src=e>\n\ndue:\\: d',
    ],
    [
      'has no link that is more than one',
      '[[<% a %>]] [[b::c]] [[`d`]] ![[%%e]]',
      '\\[\\[&lt;% a %>]] \\[\\[b:\\:c]] \\[\\[`d`]] !\\[\\[\\%\\%e]]',
    ],
    [
      'has no link out of the vault but to the web',
      '[a](javascript:b) [c](file:///d) [e](/f) [g](obsidian://h) #1 a#b',
      '[a\\](javascript:b) [c\\](file:///d) [e\\](/f) [g\\](obsidian://h) #1 a#b',
    ],
    [
      'has no scheme in other letters',
      '[a](javascript&#58;x) [b](&#106;avascript:x) ![c](data&colon;x) [d](A%20&%20B.md)',
      '[a\\](javascript&#58;x) [b\\](&#106;avascript:x) ![c\\](data&colon;x) [d](A%20&%20B.md)',
    ],
    ['has no HTML in a link', '[[a|<img src=b>]]', '\\[\\[a|&lt;img src=b>]]'],
    ['has no sign that stands for another', 'a \ue0000\ue001 [[b]]', 'a 0 [[b]]'],
  ])('%s', (_, text, written) => {
    expect(noteText(text)).toBe(written);
  });
});

describe('a quote', () => {
  it('keeps no link that is more than one, live in its source or not', () => {
    expect(quoteText('[[<% a %>]] [[b]] #c', new Set(['[[<% a %>]]', '[[b]]']))).toBe('> \\[\\[&lt;% a %>]] [[b]] \\#c');
  });
});

describe('the reason of a link', () => {
  it('is as harmless as all else, behind a link that stays', () => {
    const links = memoryLinks(new MemoryVault({ 'A.md': '' }));
    expect(bulletFor({ path: 'A.md', reason: 'as <% b %>\nand due:: c say, [[A]] #d' }, 'x.md', links)).toBe(
      '[[A]]: as &lt;% b %> and due:: c say, [[A]] #d',
    );
    expect(bulletFor({ path: 'A.md', reason: ': due:: c' }, 'x.md', links)).toBe('[[A]]: : due:\\: c');
  });
});
