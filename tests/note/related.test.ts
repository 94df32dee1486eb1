import { describe, expect, it } from 'vitest';
import { addRelated, emptyBulletOf, removeRelated, type RelatedEdit } from '../../src/note/related';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { pendingNote } from './sample';

const ok = (edit: RelatedEdit): string => {
  if (!edit.ok) throw new Error(edit.reason);
  return edit.text;
};
const add = (text: string, ...bullets: string[]): string => ok(addRelated(text, names, bullets));
const remove = (text: string, bullet: string, emptyBullet?: string): string =>
  ok(removeRelated(text, names, (label) => label.startsWith(bullet), emptyBullet));
/** A note whose related section holds this. */
const related = (...lines: string[]): string => ['# T', '', '## Full Content', '', 'Text.', '', '## Related', '', ...lines, ''].join('\n');

describe('addRelated', () => {
  it('replaces the empty bullet', () => {
    expect(add(pendingNote(), '[[A]]', '[[B]]')).toBe(pendingNote().replace('- \n', '- [[A]]\n- [[B]]\n'));
  });

  it('goes behind what is there, once', () => {
    const once = add(pendingNote(), '[[A]]');
    expect(add(once, '[[A]]')).toBe(once);
    expect(add(once, '[[B]]')).toBe(once.replace('- [[A]]\n', '- [[A]]\n- [[B]]\n'));
  });

  it('creates the section at the end of a note without it', () => {
    expect(add('# T\n\nText.\n', '[[A]]')).toBe('# T\n\nText.\n\n## Related\n\n- [[A]]\n');
    expect(add('# T\n\nText.\n')).toBe('# T\n\nText.\n');
  });

  it('finds the section under a heading with an ornament', () => {
    const note = related('- [[Queues]]').replace('## Related', '## 🔗 Related #links');
    expect(add(note, '[[New]]')).toBe(note.replace('- [[Queues]]', '- [[Queues]]\n- [[New]]'));
  });

  it('makes a section of the note’s own below an article that has one', () => {
    const note = '# T\n\n## Full Content\n\nA.\n\n### Related\n\n- [Another](https://other.example/x)\n\nThe end.\n';
    expect(add(note, '[[Queues]]')).toBe(`${note}\n## Related\n\n- [[Queues]]\n`);
  });

  it.each([
    ['%%', '%%'],
    ['```', '```'],
    ['<!--', '-->'],
    ['~~~md', '~~~'],
  ])('fills no bullet between %s and %s', (open, close) => {
    const note = related(open, '- ', close);
    expect(add(note, '[[New]]')).toBe(`${note}\n- [[New]]\n`);
  });

  it.each([
    '- [[A]]',
    '* [[A]]',
    '1. [[A]]',
    '- [[A]]: for a reason',
    '- [[A|shown]]',
    '- [[A#Part]]',
    '- [[a]]',
    '- [shown](A.md)',
    '- Group\n  - [[A]]',
    'See [[A]].',
    '- [[B]] and [[A]]',
  ])('does not repeat the link of %j', (standing) => {
    const note = related(standing);
    expect(add(note, '[[A]]: again')).toBe(note);
    expect(add(note, '[again](A.md#Other)')).toBe(note);
  });

  it.each(['- [[folder/A]]', '- [[AB]]', '%%\n- [[A]]\n%%', '`[[A]]`', '- A'])('takes %j for no link to the note', (standing) => {
    expect(add(related(standing), '[[A]]')).toContain('\n- [[A]]\n');
  });

  it('writes each of several bullets once, words as well as links', () => {
    expect(add(related('- '), '[[A]]', '[[A|again]]', 'words', 'words', '[[B]]')).toBe(related('- [[A]]', '- words', '- [[B]]'));
    for (const standing of ['- words', '  + words', '12) words', 'words']) expect(add(related(standing), 'words')).toBe(related(standing));
    expect(add(related('- ', '- [[B]]'), '[[A]]')).toBe(related('- [[A]]', '- [[B]]'));
  });

  it('looks for a link among the related notes alone', () => {
    const note = related('- [[B]]').replace('Text.', 'On [[A]].');
    expect(add(note, '[[A]]')).toBe(note.replace('- [[B]]\n', '- [[B]]\n- [[A]]\n'));
    const below = `${related('- [[B]]')}\n## Mine\n\n[[A]]\n`;
    expect(add(below, '[[A]]')).toBe(below.replace('- [[B]]\n', '- [[B]]\n- [[A]]\n'));
  });

  it.each([
    ['a bullet with a line break', '[[B]]\nmore'],
    ['a bullet that makes a section', '[[B]]\n\n## Analysis Checklist\n\n- [ ] b'],
    ['a bullet that opens a comment over what follows', '[[B]]\n\n%%'],
  ])('writes nothing where it would not be read as it is: %s', (_, bullet) => {
    const note = `${related('- [[A]]')}\n## Mine\n\n%%\nhidden\n%%\n`;
    expect(addRelated(note, names, [bullet])).toEqual({ ok: false, reason: 'misread' });
  });

  it.each(['\r\n', '\r'])('ends its lines as the note does: %j', (end) => {
    const note = related('- [[A]]').replace(/\n/g, end);
    expect(add(note, '[[B]]')).toBe(related('- [[A]]', '- [[B]]').replace(/\n/g, end));
  });
});

describe('removeRelated', () => {
  it('takes the bullet with its line, and nothing else', () => {
    expect(remove(related('- [[A]]: why', '- [[B]]', '- [[A2]]'), '[[A]]')).toBe(related('- [[B]]', '- [[A2]]'));
    expect(remove(related('- [[A]]', '', 'My remark.'), '[[A]]')).toBe(related('', 'My remark.'));
    expect(remove(related('- [[A]]'), '[[B]]')).toBe(related('- [[A]]'));
    expect(remove('# T\n', '[[A]]')).toBe('# T\n');
  });

  it('leaves no empty bullet, unless the link took the place of one', () => {
    expect(remove(related('- [[A]]'), '[[A]]')).toBe(related());
    expect(remove(related('- [[A]]'), '[[A]]', '- ')).toBe(related('- '));
    expect(remove(related('- [[A]]', '- [[A]]: again'), '[[A]]', '* ')).toBe(related('* '));
    expect(remove(related('- [[A]]', '- [[B]]'), '[[A]]', '- ')).toBe(related('- [[B]]'));
    expect(remove(related('- ', '- [[A]]'), '[[A]]', '- ')).toBe(related('- '));
  });

  it('leaves the bullet where something of the person’s stands in it', () => {
    expect(remove(related('- [[A]]', '  - my remark', '- [[B]]'), '[[A]]')).toBe(related('- ', '  - my remark', '- [[B]]'));
    expect(remove(related('- [[A]]', '  - [[A]]: twice'), '[[A]]')).toBe(related());
    expect(remove(related('- [[A]]', '', '  - [[A]]: twice', '- [[B]]'), '[[A]]')).toBe(related('', '- [[B]]'));
  });

  it('finds nested, numbered and otherwise marked bullets', () => {
    expect(remove(related('- Group', '  * [[A]]', '1. [[A]]', '2. b'), '[[A]]')).toBe(related('- Group', '2. b'));
  });

  it('leaves what only looks like one in a comment or code', () => {
    const note = related('%%', '- [[A]]', '%%', '```', '- [[A]]', '```');
    expect(remove(note, '[[A]]')).toBe(note);
  });

  it('gives the note back without a final line end', () => {
    const open = '# T\n\n## Related\n\n- [[A]]';
    expect(remove(add(open, '[[B]]'), '[[B]]')).toBe(open);
    expect(remove('# T\r\n\r\n## Related\r\n- [[A]]\r\n- [[B]]', '[[B]]')).toBe('# T\r\n\r\n## Related\r\n- [[A]]');
  });
});

describe('emptyBulletOf', () => {
  it('is the bullet that the next link takes the place of', () => {
    expect(emptyBulletOf(related('- '), names)).toBe('- ');
    expect(emptyBulletOf(related('- [[A]]', '*  '), names)).toBe('*  ');
    expect(emptyBulletOf(related('- [[A]]'), names)).toBeUndefined();
    expect(emptyBulletOf(related('- [[A]]', '  - '), names)).toBeUndefined();
    expect(emptyBulletOf(related('%%', '- ', '%%'), names)).toBeUndefined();
    expect(emptyBulletOf('# T\n', names)).toBeUndefined();
  });

  it.each(['- ', '-', '* ', '1. ', '  - '])('is what a link leaves that is taken away again: %j', (bullet) => {
    const note = related(bullet);
    expect(remove(add(note, '[[A]]'), '[[A]]', emptyBulletOf(note, names))).toBe(note);
  });
});
