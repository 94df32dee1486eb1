import { describe, expect, it } from 'vitest';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { summaryOf } from '../../src/permanent/excerpt-summary';
import { pendingNote } from '../note/sample';

describe('summaryOf', () => {
  it('takes a short feed text, without the feed’s own words', () => {
    const note = (excerpt: string) => readPendingNote(pendingNote({ excerpt }), names);
    expect(summaryOf(note('arXiv:2602.09114v1 Announce Type: new\nAbstract: We audit <i>probes</i>.'))).toBe('We audit probes.');
    expect(summaryOf(note('No description available.'))).toBe('');
    expect(summaryOf(note(`<p>${'long '.repeat(2000)}</p>`))).toBe('');
    expect(
      summaryOf(
        note(
          'Published on February 19, 2026 6:14 PM GMT<br/><br/><p>Fun with bunkers.</p><br/><br/><a href="https://forum.example/1#comments">Discuss</a>',
        ),
      ),
    ).toBe('Fun with bunkers.');
  });

  it('takes no feed text that is the article itself', () => {
    const note = (excerpt: string, fullContent: string) => readPendingNote(pendingNote({ excerpt, fullContent }), names);
    const article = 'We audit probes. '.repeat(20);
    expect(summaryOf(note(article, article))).toBe('');
    expect(summaryOf(note('We audit probes.', article))).toBe('We audit probes.');
  });
});
