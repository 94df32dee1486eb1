import { describe, expect, it } from 'vitest';
import { wordsIn } from '../words';
import { en as english } from '../../src/i18n/en';
import { dictionaryFor } from '../../src/i18n/index';
import { readPendingNote } from '../../src/note/pending-note';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { noteModel, type NoteFacts } from '../../src/panel/note-model';
import { pendingNote } from '../note/sample';

const words = wordsIn(english);

const facts = (text: string, more: Partial<NoteFacts> = {}): NoteFacts => ({
  path: 'inbox/a.md',
  text,
  note: readPendingNote(text, names),
  activity: undefined,
  existing: [],
  isPending: true,
  position: { at: 2, of: 1412 },
  readerOn: false,
  now: new Date('2026-02-21T09:36:12Z'),
  formatDate: (date) => date.toISOString().slice(0, 10),
  ...more,
});

describe('noteModel', () => {
  it('says what was fetched, from where, how much and when', () => {
    const receipt =
      'fetched: 2026-02-21T09:34:12Z\ncontent_source: arxiv-html\ncontent_verdict: full\ncontent_words: 8412\ncontent_hash: a0\nstatus: pending-analysis';
    const model = noteModel(facts(pendingNote({ status: receipt, fullContent: 'Text.' })), words);
    expect(model.receipt).toMatchObject({ state: 'full', verdict: 'Full', details: ['arxiv-html', '8,412 words', '2 min ago', 'edited'] });
    expect(model.position).toBe('2 of 1,412');
  });

  it('speaks Chinese', async () => {
    const model = noteModel(facts(pendingNote()), wordsIn(await dictionaryFor('zh-TW')));
    expect(model.receipt).toMatchObject({ verdict: '未抓取', details: ['订阅摘要 10 词'] });
  });

  it('counts no item that is set aside, and calls the rest complete once it is ticked', () => {
    const text = pendingNote().replace('- [ ] 阅读', '- [-] 阅读').replace('- [ ] 与现有', '- [>] 与现有');
    expect(noteModel(facts(text), words).progress).toEqual({ text: '0 of 3', done: 0, total: 3 });
    const ticked = noteModel(facts(text.replace(/- \[ \]/g, '- [x]')), words);
    expect(ticked.progress).toMatchObject({ done: 3, total: 3 });
    expect(ticked.messages.map(({ title }) => title)).toEqual(['Analysis complete']);
    expect(noteModel(facts(pendingNote().replace(/- \[ \]/g, '- [-]')), words).messages).toEqual([]);
  });

  it('says what stands in the way of a text that does not fit into the note', () => {
    const activity: NoteFacts['activity'] = { kind: 'failed', failure: { kind: 'misread' }, tried: [] };
    const [message] = noteModel(facts(pendingNote(), { activity }), words).messages;
    expect(message).toMatchObject({ title: 'The text does not fit into this note' });
    expect(message?.actions.map((action) => action.id)).toEqual(['edit', 'retry']);
  });

  it('says that a failure changed nothing, and what to do', () => {
    const activity: NoteFacts['activity'] = { kind: 'failed', failure: { kind: 'fetch', failure: { kind: 'offline' } }, tried: [] };
    const [message] = noteModel(facts(pendingNote(), { activity }), words).messages;
    expect(message).toMatchObject({ icon: 'wifi-off', alert: true, title: 'No answer' });
    expect(message?.body).toContain('blog.example could not be reached:');
    expect(message?.body).toContain('The note is unchanged.');
    expect(message?.actions.map((action) => action.id)).toEqual(['retry']);
  });

  it('says of a declined note what became of it, and where it lies where it was moved', () => {
    const said = (activity: NoteFacts['activity']) => noteModel(facts(pendingNote(), { activity }), words).messages[0]?.body;
    expect(said({ kind: 'declined' })).toBe('The note has the declined status. You can undo this.');
    expect(said({ kind: 'declined', archive: 'Old/2026' })).toBe(
      'The note has the declined status and was moved to Old/2026. You can undo this.',
    );
  });

  it('shows the repair before anything is written, and puts it first', () => {
    const model = noteModel(facts(pendingNote({ title: 'A "b" c' })), words);
    expect(model.isPrimary).toBe(false);
    expect(model.messages[0]?.diff?.lines.map((line) => [line.kind, line.spans.map((span) => span.text).join('')])).toContainEqual([
      'added',
      `title: 'A "b" c'`,
    ]);
  });

  it('offers to open or extend a permanent note of the same item', () => {
    const model = noteModel(facts(pendingNote(), { existing: ['permanent/Probes.md'] }), words);
    expect(model.messages[0]?.actions.map((action) => action.id)).toEqual(['open-existing', 'extend', 'create-another']);
    expect(model.messages[0]?.body).toContain('Probes');
  });

  it('leaves out a feed that the host already names', () => {
    expect(noteModel(facts(pendingNote().replace('example RSS', 'blog RSS')), words).details).toEqual(['2026-02-19']);
    expect(noteModel(facts(pendingNote().replace('example RSS', 'arXiv cs.AI RSS')), words).details).toEqual(['2026-02-19', 'arXiv cs.AI']);
  });
});
