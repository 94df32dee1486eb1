import { describe, expect, it } from 'vitest';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { relatedNotes, withoutRelatedNote, withRelatedNote } from '../../src/permanent/related-notes';
import { memoryLinks, MemoryVault } from '../memory-vault';

const path = 'inbox/item.md';
const vault = new MemoryVault({ [path]: '', 'notes/A.md': '', 'notes/B.md': '' });
const links = {
  ...memoryLinks(vault),
  resolve: (link: string, from: string) => memoryLinks(vault).resolve(link.replace(/\.md$/, ''), from),
};
const related = (...lines: string[]): string => ['# T', '', '## Related', '', ...lines, ''].join('\n');
const of = (text: string) => ({ path, text, names, links });
const add = (text: string, target = 'notes/A.md', reason = '') => withRelatedNote(of(text), { path: target, reason });
const remove = (text: string, empty?: string) => withoutRelatedNote(of(text), 'notes/A.md', empty);

describe('relatedNotes', () => {
  it('are those the section links to, each once, with what stands beside the link', () => {
    const text = related('- [[A]]: a reason', '- [[B|shown]] – another', '- [[A]] again', '- [[Gone]]', '- [[inbox/item]]');
    expect(relatedNotes({ path, text }, names, links)).toEqual([
      { path: 'notes/A.md', reason: 'a reason' },
      { path: 'notes/B.md', reason: 'another' },
    ]);
  });

  it.each<readonly [string, string, { path: string; reason: string }[]]>([
    ['the reason behind a colon of full width', '- [[A]]：measures', [{ path: 'notes/A.md', reason: 'measures' }]],
    [
      'the note of a part',
      '- [[A#Part]] and [[B#^id|b]]',
      [
        { path: 'notes/A.md', reason: 'and [[B#^id|b]]' },
        { path: 'notes/B.md', reason: '' },
      ],
    ],
    ['what goes on behind it, without blanks at its end', '- [[A]]’s part – in it  ', [{ path: 'notes/A.md', reason: '’s part – in it' }]],
    ['a note whose address is written for the web', '- [b](<notes/B.md#part>): two', [{ path: 'notes/B.md', reason: 'two' }]],
    ['not what has no readable address', '- [b](%E0%A4%A.md)', []],
  ])('names %s', (_, bullet, found) => {
    expect(relatedNotes({ path, text: related(bullet) }, names, links)).toEqual(found);
  });

  it('are not those in comments and code, or in other sections', () => {
    const text = `# T\n\n[[A]]\n\n${related('%%', '- [[A]]', '%%', '```', '[[B]]', '```')}\n## Mine\n\n- [[A]]\n`;
    expect(relatedNotes({ path, text }, names, links)).toEqual([]);
    expect(relatedNotes({ path, text: '# T\n\n[[A]]\n' }, names, links)).toEqual([]);
  });
});

describe('withRelatedNote', () => {
  it('adds the link and its reason', () => {
    expect(add(related('- '), 'notes/A.md', 'a reason')).toEqual({ ok: true, text: related('- [[A]]: a reason') });
    expect(add(related('- [[B]]'))).toEqual({ ok: true, text: related('- [[B]]', '- [[A]]') });
  });

  it.each(['- [[A]]', '- [[notes/A]]', '- [[notes/A|shown]]: mine', '- [[A#Part]]'])(
    'does not repeat it in another spelling: %j',
    (standing) => {
      expect(add(related(standing))).toEqual({ ok: true, text: related(standing) });
    },
  );
});

describe('withoutRelatedNote', () => {
  it.each(['- [[A]]', '- [[notes/A]]: mine', '- [[A|shown]]', '- [[A#Part]]'])(
    'takes the bullet away, however its link is spelled: %j',
    (standing) => {
      expect(remove(related(standing, '- [[B]]'))).toEqual({ ok: true, text: related('- [[B]]') });
    },
  );

  it('leaves the empty bullet that the link took the place of', () => {
    expect(remove(related('- [[A]]'), '- ')).toEqual({ ok: true, text: related('- ') });
  });

  it('leaves a link within a person’s words, and says so', () => {
    expect(remove(related('- What [[A]] says.', '- [[B]]'))).toEqual({ ok: false, reason: 'link-in-text' });
  });

  it('changes nothing where there is no such link', () => {
    expect(remove(related('- [[B]]'))).toEqual({ ok: true, text: related('- [[B]]') });
  });
});
