import { describe, expect, test } from 'vitest';
import { firstItem, look, many, proposals, slipBox, type Vault } from './vault';

/** Properties, one on a line, and a text. */
const note = (properties: string, body = 'A line.'): string => `---\n${properties}\n---\n\n${body}\n`;

const article = (state: string): string => note(`title: "Item {}"\nurl: https://a.example/{}\ndate: 2026-02-{}\n${state}`);

describe('pending notes are recognised', () => {
  test.each<[string, Vault, Record<string, number>]>([
    [
      'by a state, whatever its language and case',
      {
        ...many(5, 'Eingang/Item {}.md', note('Titel: Item {}\nQuelle: https://a.example/{}\nStatus: Ungelesen')),
        ...many(3, 'Eingang/Alt {}.md', note('Titel: Alt {}\nQuelle: https://a.example/old-{}\nStatus: gelesen')),
      },
      { 'Status = Ungelesen, link in Quelle': 5 },
    ],
    [
      'by a state that is the name of a note, or one of a list',
      {
        ...many(3, 'a/{}.md', note('url: https://a.example/{}\nstate: "[[To read]]"')),
        ...many(3, 'b/{}.md', note('link: https://b.example/{}\nstatus: [inbox, paper]')),
      },
      { 'state = [[To read]], link in url': 3, 'status = inbox, link in link': 3 },
    ],
    [
      'by a nested tag',
      many(4, 'p/{}.md', note('url: https://a.example/{}\ntags: [paper, status/unread]')),
      { 'tag status/unread, link in url': 4 },
    ],
    [
      'by what is to be read, whatever a tag adds to it',
      {
        ...many(2, 'a{}.md', note('url: https://a.example/{}\ntags: [inbox/rss]')),
        ...many(2, 'b{}.md', note('url: https://b.example/{}\ntags: [inbox/web]')),
      },
      { 'tag inbox, link in url': 4 },
    ],
    [
      'by yes or no',
      { ...many(4, 'w/{}.md', article('read: false')), ...many(3, 'w/{}.md', article('read: true'), 11) },
      { 'read = false, link in url': 4 },
    ],
    [
      'by a day that is still empty',
      { ...many(4, 'w/{}.md', article('read:')), ...many(3, 'w/{}.md', article('read: 2026-03-01'), 11) },
      { 'read = empty, link in url': 4 },
    ],
    [
      'by a state that only those have that are done',
      { ...many(4, 'w/{}.md', article('lang: en')), ...many(3, 'w/{}.md', article('lang: en\nstatus: done'), 11) },
      { 'status is missing, link in url': 4 },
    ],
    [
      'by a tag that only those have that are done',
      { ...many(4, 'w/{}.md', article('tags: [web]')), ...many(3, 'w/{}.md', article('tags: [web, processed]'), 11) },
      { 'without tag processed, link in url': 4 },
    ],
    [
      'by the folder that a clipper writes into, and not where clips are kept that were read',
      {
        ...many(5, 'Clippings/Clip {}.md', note('title: Clip {}\nsource: https://a.example/{}\ntags: [clippings]')),
        ...many(3, 'References/Clip {}.md', note('title: Clip {}\nsource: https://b.example/{}\ntags: [clippings]')),
      },
      { 'folder Clippings, link in source': 5 },
    ],
    [
      'by the name of a folder that is a state',
      { ...many(4, 'Reading/01 To process/{}.md', article('lang: en')), ...many(4, 'Reading/02 Done/{}.md', article('lang: en'), 11) },
      { 'folder Reading/01 To process, link in url': 4 },
    ],
    [
      'by the progress of reading',
      { ...many(4, 'm/{}.md', article('reading_progress: 0')), ...many(3, 'm/{}.md', article('reading_progress: 100'), 11) },
      { 'reading_progress = 0, link in url': 4 },
    ],
    [
      'by a word nobody knows, where its notes wait and others do not',
      {
        ...many(4, 'c/{}.md', article('status: neprebrano').replace('A line.', '## Povzetek\n\n## Opombe')),
        ...many(3, 'c/{}.md', article('status: prebrano').replace('A line.', '## Povzetek\n\nKratek.\n\n## Opombe\n\nTudi.'), 11),
      },
      { 'status = neprebrano, link in url': 4 },
    ],
    [
      'by checklists that are not ticked',
      {
        ...many(8, 'r/{}.md', article('lang: en').replace('A line.', '## To do\n\n- [ ] read\n- [ ] link')),
        ...many(3, 'r/{}.md', article('lang: en').replace('A line.', '## To do\n\n- [x] read\n- [x] link'), 11),
      },
      { 'folder r, link in url, open tasks': 8 },
    ],
  ])('%s', async (_, vault, expected) => {
    expect(await proposals(vault)).toEqual(expected);
  });

  test('by labels in the text where there are no properties', async () => {
    const labelled = (state: string): string => `# Item {}\n\nStatus:: ${state}\nURL:: https://a.example/{}\nDate:: 2026-02-{}\n`;
    const vault = { ...many(4, 'Res/{}.md', labelled('unread')), ...many(3, 'Res/{}.md', labelled('read'), 11) };
    expect(await proposals(vault)).toEqual({ 'status = unread, folder Res, link in url': 4 });
    expect(await firstItem(vault)).toEqual({ link: 'https://a.example/01', title: 'Item 01', date: '2026-02-01', source: '' });
  });

  test('by a tag in the text, with the only link there is', async () => {
    const vault = {
      ...many(4, '{} An item.md', '#toread\n\nhttps://a.example/{}\n'),
      ...many(4, 'Thought {}.md', '#toread think of it\n'),
    };
    expect(await proposals(vault)).toEqual({ 'tag toread, link in the text': 4 });
    expect((await firstItem(vault))?.link).toBe('https://a.example/01');
  });

  test('side by side, each with its own link', async () => {
    const vault = {
      ...many(4, 'Inbox/RSS/{}.md', article('feed: The Post\nstatus: unread')),
      ...many(4, 'Inbox/Papers/{}.md', note('arxiv: "2601.012{}"\nauthors: [A]\nvenue: V\nstatus: unread')),
    };
    expect(await proposals(vault)).toEqual({ 'status = unread, link in url': 4, 'status = unread, link in arxiv': 4 });
  });

  test('side by side with their link in the same property, by their folders', async () => {
    const vault = {
      ...many(5, 'RSS/{}.md', note('title: A {}\nurl: https://a.example/{}\nfeed: F\nguid: g{}\nstatus: unread')),
      ...many(4, 'Papers/{}.md', note('url: https://b.example/{}\nauthors: [A]\nabstract: b\nvenue: V\nstatus: unread')),
    };
    expect(await proposals(vault)).toEqual({
      'status = unread, folder RSS, link in url': 5,
      'status = unread, folder Papers, link in url': 4,
    });
  });

  test('side by side in one folder, by a property that the others lack', async () => {
    const vault = {
      ...many(4, 'Inbox/a{}.md', note('title: A {}\nurl: https://a.example/{}\nguid: g{}\nfeed: F\nstatus: unread')),
      ...many(4, 'Inbox/b{}.md', note('url: https://b.example/{}\nauthors: [A]\nabstract: b\nvenue: V\nstatus: unread')),
    };
    expect(await proposals(vault)).toEqual({
      'status = unread, with title, link in url': 4,
      'status = unread, with authors, link in url': 4,
    });
  });

  test('by a state, although they are messages without a link', async () => {
    const mail = note('subject: "News {}"\nfrom: The Post <news@a.example>\nreceived: 2026-02-{}\nstatus: unread');
    expect(await proposals(many(4, 'Mail/{}.md', mail))).toEqual({ 'status = unread': 4 });
    expect(await proposals(many(4, 'Ideas/{}.md', note('created: 2026-02-{}\nstatus: unread')))).toEqual({});
  });

  test('although some have no link yet', async () => {
    const vault = { ...many(5, 'i/{}.md', article('status: unread')), 'i/x.md': note('title: X\nurl:\ndate: 2026-02-09\nstatus: unread') };
    expect(await proposals(vault)).toEqual({ 'status = unread, link in url': 6 });
  });
});

describe('left alone are', () => {
  test.each<[string, Vault]>([
    ['tasks and projects', many(6, 't/{}.md', note('status: pending\ndue: 2026-03-{}\nurl: https://a.example/{}'))],
    ['projects by their type', many(6, 't/{}.md', note('status: pending\ntype: project\nurl: https://a.example/{}\ndate: 2026-03-{}'))],
    ['people', many(6, 't/{}.md', note('status: new\nemail: a{}@a.example\nurl: https://a.example/{}'))],
    ['recipes', many(6, 'Recipes/{}.md', note('source: https://a.example/{}\ntags: [recipe]\nstatus: unread'))],
    ['books', many(6, 'b/{}.md', note('isbn: 97800{}\nurl: https://a.example/{}\nstatus: unread'))],
    ['what lies in a folder of such', many(6, 'Library/Books/{}.md', note('title: B {}\nurl: https://a.example/{}\nstatus: unread'))],
    ['issues', many(6, 'b/{}.md', note('title: A {}\ncreated: 2026-02-{}\nurl: https://git.example/a/b/issues/{}\nstatus: open'))],
    ['lessons to come', many(6, 'b/{}.md', note('title: A {}\nprovider: Uni\nurl: https://a.example/{}\nstatus: new'))],
    ['what is sold or visited', many(6, 'b/{}.md', note('url: https://shop.example/{}\ncity: B\nstatus: new'))],
    ['templates', many(6, 'Templates/{}.md', article('status: unread'))],
    ['templates by their names', many(6, 'Template {}.md', article('status: unread'))],
    ['boards', many(6, 'b/{}.md', note('kanban-plugin: board\nurl: https://a.example/{}\nstatus: unread'))],
    ['days', many(6, 'Diary/2026-02-{}.md', 'read https://a.example/{} #toread\n')],
    [
      'what is read, and what is being read',
      { ...many(4, 'p/{}.md', article('status: read')), ...many(4, 'p/{}.md', article('status: reading'), 11) },
    ],
    ['clips in an archive', many(6, 'Archive/Clippings/{}.md', article('tags: [clippings]'))],
    ['notes of a feed that became permanent', many(6, 'permanent/{}.md', article('tags: [rss, auto-import]'))],
    ['a collection of links', many(9, 'Links/{}.md', note('url: https://a.example/{}\ntags: [design]'))],
    ['thoughts in an inbox', many(6, 'Inbox/{}.md', 'A thought.\n')],
    ['notes that all lead to one page', many(6, 'Inbox/{}.md', note('url: https://a.example/\nstatus: unread'))],
    ['too few', many(2, 'Inbox/{}.md', article('status: unread'))],
  ])('%s', async (_, vault) => {
    expect(await proposals(vault)).toEqual({});
  });

  test('digests that carry the state of articles', async () => {
    const digest = note(
      'title: Digest {}\nstatus: pending',
      '- [a](https://a.example/a{})\n- [b](https://b.example/b{})\n- [c](https://c.example/c{})',
    );
    const { kinds } = await look({ ...many(5, 'q/{}.md', article('status: pending')), ...many(3, 'q/Digest {}.md', digest) });
    expect(kinds.map(({ paths }) => paths.length)).toEqual([5]);
    expect(kinds[0]?.lists).toEqual(['q/Digest 01.md', 'q/Digest 02.md', 'q/Digest 03.md']);
  });

  test('thoughts beside clips in one inbox', async () => {
    const vault = { ...many(4, 'Inbox/{}.md', article('lang: en')), ...many(6, 'Inbox/Thought {}.md', 'A thought.\n') };
    expect(await proposals(vault)).toEqual({ 'folder Inbox, link in url': 4 });
  });
});

describe('a kind knows', () => {
  test('what its notes say of their items', async () => {
    const properties =
      'headline: "Item {}"\nlink: https://a.example/{}\nFeed Title: "[[The Post]]"\npubDate: Thu, {} Feb 2026 15:32:38 GMT\ncover: https://i.example/{}.png';
    expect(await firstItem(many(4, 'RSS/{}.md', note(properties)))).toEqual({
      link: 'https://a.example/01',
      title: 'Item 01',
      date: '2026-02-01',
      source: 'The Post',
    });
  });

  test('the day in the names of files and folders', async () => {
    expect((await firstItem(many(4, 'Inbox/2026-02-{} An item.md', note('url: https://a.example/{}'))))?.date).toBe('2026-02-01');
    expect((await firstItem(many(4, 'Omnivore/2026-02-19/An item {}.md', note('url: https://a.example/{}'))))?.date).toBe('2026-02-19');
  });

  test('no address of a site that all items share', async () => {
    const vault = many(6, 'feeds/{}.md', note('url: https://a.example/\nitem_link: https://a.example/{}\nstatus: unread'));
    expect((await firstItem(vault))?.link).toBe('https://a.example/01');
  });

  test('its sections, in the notes’ own words', async () => {
    const body = '## 📌 Abstract\n\nA.\n\n## 原文内容\n\n## Key takeaways\n\n## To do\n\n- [ ] read\n\n## See also\n\n- ';
    const { kinds } = await look(many(4, 'Inbox/{}.md', note('url: https://a.example/{}\nstatus: unread', body)));
    expect(kinds[0]?.sections).toEqual({
      summary: '📌 Abstract',
      content: '原文内容',
      keyPoints: 'Key takeaways',
      checklist: 'To do',
      related: 'See also',
    });
  });

  test.each<[string, string, string, unknown]>([
    ['the value of those that are done', 'status: unread', 'status: finished', { by: 'property', property: 'status', value: 'finished' }],
    ['the tag of those that are done', 'tags: [status/unread]', 'tags: [status/read]', { by: 'tag', tag: 'status/read' }],
    ['the opposite of a no', 'read: false', 'lang: en', { by: 'property', property: 'read', value: true }],
    ['the day that is to be filled in', 'read_at:', 'read_at: 2026-01-02', { by: 'date', property: 'read_at' }],
  ])('what is written: %s', async (_, open, done, expected) => {
    const { kinds } = await look({ ...many(4, 'w/{}.md', article(open)), ...many(3, 'w/{}.md', article(done), 11) });
    expect(kinds[0]?.done).toEqual(expected);
  });

  test('what is written into those that are declined, where there are such', async () => {
    const vault = { ...many(4, 'w/{}.md', article('status: unread')), ...many(2, 'w/{}.md', article('status: skipped'), 11) };
    expect((await look(vault)).kinds[0]?.declined).toEqual({ by: 'property', property: 'status', value: 'skipped' });
    expect((await look(many(4, 'w/{}.md', article('status: unread')))).kinds[0]?.declined).toBeUndefined();
  });

  test('where its notes go that are read', async () => {
    const vault = { ...many(4, 'Clippings/{}.md', article('lang: en')), ...many(3, 'Library/{}.md', article('lang: en'), 11) };
    expect((await look(vault)).kinds[0]?.done).toEqual({ by: 'folder', folder: 'Library' });
  });
});

describe('permanent notes lie', () => {
  test.each<[string, Vault, string | undefined]>([
    ['where a folder says so', { ...slipBox('永久笔记'), ...slipBox('Essays', 9) }, '永久笔记'],
    ['where notes of one’s own link to each other', { ...slipBox('Essays'), ...many(9, 'Snippets/{}.md', 'A line.\n') }, 'Essays'],
    ['in the folder above, where they are sorted by subject', { ...slipBox('Notes/craft'), ...slipBox('Notes/method') }, 'Notes'],
    ['in the folder below, where all of them are there', slipBox('Zettelkasten/Permanent'), 'Zettelkasten/Permanent'],
    ['nowhere among diaries', many(9, 'Journal/2026-02-{}.md', 'See [[Thought 01]].\n'), undefined],
    ['nowhere among maps', many(4, 'Maps/{}.md', '- [[a]]\n- [[b]]\n- [[c]]\n- [[d]]\n- [[e]]\n'), undefined],
    [
      'nowhere among pending notes',
      many(9, 'Zettel/{}.md', note('url: https://a.example/{}\nstatus: unread', 'See [[Thought 01]].')),
      undefined,
    ],
    ['nowhere in a vault without notes', {}, undefined],
  ])('%s', async (_, vault, expected) => {
    const { permanent } = await look(vault);
    expect(permanent?.folder).toBe(expected);
    expect(permanent?.examples.every((path) => path.startsWith(`${expected ?? ''}/`)) ?? true).toBe(true);
  });
});

test('the order of the notes does not matter', async () => {
  const vault = {
    ...slipBox('Zettel'),
    ...many(6, 'Inbox/{}.md', article('status: unread')),
    ...many(6, 'Clippings/{}.md', note('source: https://c.example/{}')),
  };
  expect(await look(vault, Object.keys(vault).reverse())).toEqual(await look(vault));
});
