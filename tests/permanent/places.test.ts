import { describe, expect, it } from 'vitest';
import { withoutCode } from '../../src/markdown/code-spans';
import { readBlocks } from '../../src/markdown/read-blocks';
import { draftNotes } from '../../src/permanent/draft';
import { titleOf } from '../../src/permanent/title-of';
import { propertiesOf, readFrontmatter } from '../../src/properties/frontmatter';
import { dataviewFields } from '../content/judges/dataview-fields';
import { MemoryVault } from '../memory-vault';
import { pendingNote } from '../note/sample';
import { choices, contextOf, path, sourceOf } from './drafting';

/** Texts that would do something, were they put into a note as they are. */
const NASTY = [
  'a `b` c',
  '`open',
  '`<img src=https://track.example/t.png>`',
  '<img src=x onerror=alert(1)>',
  '<iframe src=https://frame.example>',
  '%% hidden',
  'a %%b%% c',
  '[[Secret]]',
  '![[Secret]]',
  '[x',
  'x]',
  '](javascript:alert(1))',
  '(javascript:alert(1))',
  '![x](https://track.example/t.png)',
  '{{tags}}',
  '<%* tR += 1 %>',
  '`<% x %>`',
  '<',
  '% x %>',
  'status:: done',
  '"status:: done"',
  '*status*:: done',
  'He said, and [due:: today]',
  '(due:: today) he said',
  'status:',
  ': done',
  '#tag',
  'a (#tag)',
  'Ends ^id',
  '^id',
  '- [ ] task',
  '[ ] task',
  '* [x] task',
  '1. [ ] task',
  '# head',
  '> [!warning] call',
  '[!warning] call',
  '---',
  '===',
  '***',
  '```dataviewjs',
  '~~~tasks',
  '$$',
  '$\\href{javascript:alert(1)}{x}$',
  '`= this.file.name`',
  '`$= dv.pages()`',
  '[^1]',
  '^[note]',
  '[mine]: https://x.example',
  '<!-- hidden',
  'safe\nstatus: pending-analysis\n---\n\n- [ ] task',
  'safe\r\n## Related\r\n[[Secret]]',
  'safe\u2028- [ ] task',
  'safe\u0085status:: done',
  '[\u200b[Secret]\u200b]',
  '[\u202e[Secret]]',
  '<\u00ad% x %>',
  '%\u2060%',
  '"); dv.view("x"); ("',
  "'; app.vault.delete(x); '",
  '${app.vault}',
  '\\',
];

/** Where a person's template may put a value; `@` is the name of one. */
const PLACES: Record<string, string> = {
  line: '{{@}}',
  'beside itself': '{{@}}{{@}}',
  'before a colon': '{{@}}: {{@}}',
  heading: '# {{@}}',
  'within a line': 'About {{@}} and more',
  quote: '> {{@}}',
  'quote by a filter': '{{@|blockquote}}',
  item: '- {{@}}',
  'list by a filter': '{{@|list}}',
  task: '- [ ] {{@}}',
  emphasis: '**{{@}}**',
  'link text': '[{{@}}]({{url}})',
  'between brackets': '[{{@}}] and ({{@}})',
  wikilink: '[[{{@}}]]',
  'wikilink by a filter': '{{@|wikilink}} {{@|wikilink:"x"}}',
  'alias of a link': '[[Mine|{{@}}]]',
  field: 'about:: {{@}}',
  comment: '%% {{@}} %%',
  'code span': '`{{@}}`',
  query: '```dataview\nLIST WHERE x = "{{@}}"\n```',
  'code that runs': '```dataviewjs\ndv.paragraph("{{@}}")\n```',
  'a command': '<% tp.file.rename("{{@}}") %>',
  'HTML of one’s own': '<b title="{{@}}">x</b>',
  formula: '$x_{{@}}$',
  table: '| a |\n| - |\n| {{@}} |',
  property: '---\nkind: zettel\nabout: {{@}}\n---\n',
  'property in quotes': '---\nkind: zettel\nabout: "{{@}}"\n---\n',
  'property of several lines': '---\nkind: zettel\nabout: |\n  {{@}}\n---\n',
  'property by a filter': '---\nkind: zettel\nabout: {{@|yaml}}\n---\n',
  'property that is a link': '---\nkind: zettel\nabout: "[[{{@}}]]"\n---\n',
};

/** What a text holds that does something, counted: for the app, Dataview, Templater. */
function aliveIn(text: string): Record<string, number> {
  const bodyFrom = readFrontmatter(text)?.to ?? 0;
  const blocks = readBlocks(text, { from: bodyFrom });
  const raw = blocks.filter(({ kind }) => ['fence', 'code', 'math', 'html', 'comment'].includes(kind));
  const masked = [...raw].reverse().reduce((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
  const prose = masked.split('\n').map(withoutCode).join('\n');
  const count = (source: string, pattern: RegExp): number => source.match(pattern)?.length ?? 0;
  const unescaped = prose.replace(/\\[\\!-/:-@[-`{-~]/g, '¤¤');
  const body = unescaped.slice(readFrontmatter(unescaped)?.to ?? 0);
  return {
    commands: count(text, /<%/g),
    fields: dataviewFields(text).length,
    links: count(unescaped, /\[\[/g),
    images: count(unescaped, /!\[(?:\[|[^\]\n]*\]\()/g),
    addresses: count(unescaped, /\]\(/g) + count(body, /^[\s>]*\[[^\]\n]*\]:/gm),
    comments: count(unescaped, /%%/g),
    html: count(unescaped, /<[A-Za-z/!]/g),
    tags: count(body, /(?:^|[^\p{L}\p{N}/&])#[\p{L}_]/gmu),
    ids: count(body, /(?:^|\s)\^[A-Za-z0-9-]+$/gm),
    tasks: count(body, /^[\s>]*(?:[-*+]|\d+[.)])\s+\[.\](?=\s|$)/gm),
    callouts: count(body, /^[\s>]*>\s*\[!/gm),
    footnotes: count(body, /\[\^|\^\[/g),
    queries: count(masked, /(^|[^`\\])`(?:\$?=|\$=)/g),
    tex: count(prose.replace(/\\\\/g, ''), /\\href/g),
    headings: blocks.filter(({ kind }) => kind === 'heading').length,
    raw: raw.length,
    properties: Object.keys(propertiesOf(text, readFrontmatter(text))).length,
  };
}

function drafted(template: string, title: string, properties: Record<string, string> = {}): string {
  const lines = Object.entries(properties).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const vault = new MemoryVault({ [path]: pendingNote().replace('status:', `${lines.join('')}status:`) });
  const context = contextOf(vault, { template });
  const draft = draftNotes(sourceOf(vault.get(path)), { ...choices, title, tags: [] }, context);
  if (!draft.ok) throw new Error(JSON.stringify(draft.errors));
  const [made] = draft.changes;
  return made?.kind === 'new' ? made.text : '';
}

/** The kinds of which a text holds more than another. */
function moreAlive(text: string, than: string): string[] {
  const [here, there] = [aliveIn(text), aliveIn(than)];
  return Object.keys(here).filter((kind) => (here[kind] ?? 0) > (there[kind] ?? 0));
}

describe.each(Object.entries(PLACES))('a value in a %s', (_, place) => {
  it.each(NASTY)('does nothing: %j', (nasty) => {
    const title = drafted(place.replace(/@/g, 'title'), nasty);
    const property = drafted(place.replace(/@/g, 'creator'), 'x', { creator: nasty });
    expect(moreAlive(title, drafted(place.replace(/@/g, 'title'), 'x'))).toEqual([]);
    expect(moreAlive(property, drafted(place.replace(/@/g, 'creator'), 'x', { creator: 'x' }))).toEqual([]);
  });
});

describe('a quote in a note', () => {
  const quoting = (quote: string): string => {
    const vault = new MemoryVault({ [path]: pendingNote({ fullContent: 'x' }) });
    const points = [{ quote, words: '', part: undefined, own: undefined }];
    const draft = draftNotes(sourceOf(vault.get(path)), { ...choices, points }, contextOf(vault));
    const made = draft.ok ? draft.changes[0] : undefined;
    return made?.kind === 'new' ? made.text : '';
  };

  /** What an article may hold, and so its quote: headings below those of the note, pictures of the web, known callouts, code without a language that runs. */
  const ALLOWED: Record<string, string[]> = {
    '![x](https://track.example/t.png)': ['images', 'addresses'],
    '# head': ['headings'],
    'safe\r\n## Related\r\n[[Secret]]': ['headings'],
    '> [!warning] call': ['callouts'],
    '```dataviewjs': ['raw'],
    '~~~tasks': ['raw'],
  };

  it.each(NASTY)('does nothing, though it was code or within a line where it stood: %j', (nasty) => {
    expect(moreAlive(quoting(nasty), quoting('x'))).toEqual(ALLOWED[nasty] ?? []);
  });

  it('keeps the links that its source has, where that has them', () => {
    const vault = new MemoryVault({
      [path]: pendingNote({ fullContent: 'See [[Mine]] and `[[Secret]]`.' }),
      'Mine.md': '',
      'Secret.md': '',
    });
    const points = [{ quote: 'See [[Mine]] and [[Secret]].', words: '', part: undefined, own: undefined }];
    const draft = draftNotes(sourceOf(vault.get(path)), { ...choices, points }, contextOf(vault));
    const [made] = draft.ok ? draft.changes : [];
    expect(made?.kind === 'new' ? made.text : '').toContain('> See [[Mine]] and \\[\\[Secret]].');
  });
});

describe('a title made from a sentence', () => {
  it.each(NASTY)('is text in its note: %j', (nasty) => {
    const title = titleOf(`Never paste ${nasty} into notes`);
    expect(moreAlive(drafted('# {{title}}', title), drafted('# {{title}}', 'x'))).toEqual([]);
  });
});

describe('what a template runs', () => {
  it.each([
    ['<% tp.file.rename("{{title}}") %>', '<% tp.file.rename(" dv.view x ") %>'],
    ['```dataviewjs\ndv.paragraph("{{title}}")\n```', '```dataviewjs\ndv.paragraph("dv.view x")\n```'],
    ['`= "{{title}}"`', '`= "dv.view x"`'],
  ])('gets words alone: %s', (template, text) => {
    expect(drafted(template, '"); dv.view("x"); ("').replace(/\s+/g, ' ')).toContain(
      text.replace(/\s+/g, ' ').replace('" dv', '"dv').replace('x "', 'x"'),
    );
  });
});
