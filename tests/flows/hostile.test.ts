import { describe, expect, it } from 'vitest';
import { metadataOf } from '../../src/analysis/steps/metadata';
import { makeInert } from '../../src/content/inert';
import { addKeyPoint } from '../../src/note/key-point-edits';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { keyPointsTask } from '../../src/model/drafts/key-points';
import { atomicNotesTask } from '../../src/model/drafts/atomic-notes';
import { propertiesOf, readFrontmatter } from '../../src/properties/frontmatter';
import { editProperties } from '../../src/properties/edit-properties';
import { titleOf } from '../../src/permanent/title-of';
import { pointOfSelection } from '../../src/permanent/selection';
import { dataviewFields } from '../content/judges/dataview-fields';
import { foundByDataview } from '../content/judges/dataview';
import { formulasIn } from '../content/judges/formulas-in';
import { noteWith, pageWith, PLACEHOLDER, Played, path, readSections } from './played';

const count = (text: string, part: string): number => text.split(part).length - 1;
const own = /^(?:status|due|tags|aliases|scheduled)$/i;

describe('a note without sections of its own, whose article has headings like them', () => {
  it.each(['Related', 'Analysis Checklist', 'Key points', 'Full Content', '相关笔记'])('%s', async (heading) => {
    const played = new Played(noteWith({ sections: '## Full Content\n' }));
    const other = `In the ${heading} of others, much is said about rivers and the fish in them that swim.`;
    await played.fetch(pageWith(`<h2>${heading}</h2><p>${other}</p><ul><li>of others</li></ul>`));
    const fetched = played.note.content;
    expect(fetched).toContain(other);
    const [made] = await played.promote();
    expect(made).toContain('[[a]]');
    expect(played.note.content).toBe(fetched);
    expect(played.note.contentBy).toBe('fetch');
    expect(played.text.slice(played.text.lastIndexOf('\n## Related'))).toBe('\n## Related\n\n- [[River notes]]\n');
  });
});

describe('a page that grows as it is written', () => {
  const row = '<td colspan=1000 rowspan=60000>a</td><td colspan=1000>b</td>';
  it.each([
    ['columns and rows that are said to be many', `<table>${`<tr>${row}</tr>`.repeat(300)}</table>`],
    ['tables in cells', `<table><tr>${row}<td>${`<table><tr>${row}</tr></table>`.repeat(80)}</td></tr></table>`],
    ['columns of a group', `<table><colgroup span=1000><col span=1000></colgroup>${`<tr>${row}</tr>`.repeat(100)}</table>`],
    ['a list that counts from far', `<ol start=999999999>${'<li value=999999999>a</li>'.repeat(800)}</ol>`],
    ['a command that stands for ever more', `<p>\\(\\def\\a{${'x'.repeat(200)}}${'\\a'.repeat(4000)}\\)</p>`],
    ['lists in lists', '<ul><li>a'.repeat(400) + '</li></ul>'.repeat(400)],
    ['quotes in quotes', `${'<blockquote>'.repeat(300)}<p>a</p><p>b</p>${'</blockquote>'.repeat(300)}`],
    ['one address in many pictures', `<base href="https://e.example.org/${'x'.repeat(2000)}/">${'<img src=a.png alt=b>'.repeat(100)}`],
  ])('%s', async (_, attack) => {
    const page = pageWith(attack);
    const played = new Played(noteWith());
    await played.fetch(page);
    expect(played.text.length).toBeLessThan(page.length * 4 + 20_000);
  });
});

describe('a feed’s text that opens what the article closes', () => {
  it.each([
    ['Hello <!-- world', '<p>Draw an arrow A --&gt; B here.</p>'],
    ['Hello %% world', '<p>Some 50 %% of it.</p>'],
    ['%%', '<p>%%</p>'],
    ['<pre>', '<p>&lt;/pre&gt;</p>'],
    ['Hello <pre> world', '<pre>a</pre>'],
    ['$$', '<p>\\[ x \\]</p>'],
    ['```', '<pre><code>x</code></pre>'],
    ['~~~js\nx', '<pre><code>~~~</code></pre>'],
    ['<details>', '<details><summary>a</summary><p>b</p></details>'],
    ['<script>', '<p>&lt;/script&gt;</p>'],
    ['<![CDATA[', '<p>]]&gt;</p>'],
    ['[^1]: note\n    goes on', '<p>a<sup id="fnref1"><a href="#fn1">1</a></sup></p>'],
    ['- item\n\n  ```', '<p>b</p>'],
    ['| a |\n| - |\n| `', '<p>`</p>'],
  ])('%j', async (excerpt, attack) => {
    const before = noteWith({ excerpt });
    const played = new Played(before);
    for (const visit of ['first', 'second']) {
      await played.fetch(pageWith(attack));
      expect(count(played.text, '\n## Full Content\n'), visit).toBe(1);
      expect(played.note.contentBy, visit).toBe('fetch');
      expect(played.note.checklist.map(({ text }) => text)).toEqual([
        'Read the full text and extract key points',
        'Decide on a permanent note',
      ]);
    }
    expect(count(played.text, 'The river rose in spring')).toBe(8);
    expect(played.text).toContain(`> ${excerpt}`);
    expect(played.text).not.toContain(PLACEHOLDER);
  });
});

describe('formulas that do more than draw', () => {
  const attacks = [
    '\\mmlToken{mi}[href="javascript:window.HIT=1" style="position:fixed;inset:0"]{x}',
    '\\bbox[position:fixed;background:url(https://track.example/a.png)]{x}',
    '\\unicode[a;background:url(https://track.example/b.png)]{x41}',
    '\\newcommand{\\leq}{\\geq} a',
    '\\DeclareMathOperator{\\sin}{cos} b',
    '\\newenvironment{pmatrix}{A}{B} c',
    '\\Newextarrow{\\xrightarrow}{5,5}{0x2194} d',
    '\\renewcommand{\\le}{\\ge}',
    '\\def\\x{y} \\x',
    '\\let\\sum\\prod',
    '\\href {javascript:alert(1)} {x}',
    '\\require{html} \\cssId{app}{x}',
  ];
  const harm = /\\(?:mmlToken|bbox|unicode|href|require|cssId|def|let|(?:re)?new|Declare|New)|javascript:|url\(|position:/;

  it.each(attacks)('in a page: %s', async (tex) => {
    const played = new Played(noteWith());
    await played.fetch(pageWith(`<p>Let \\(${tex}\\) be, \\[${tex}\\] too, and <span class="math">${tex}</span>.</p>`));
    expect(played.note.content).toContain('be');
    expect(formulasIn(played.note.content).join('\n')).not.toMatch(harm);
  });

  it.each(attacks)('in a feed’s text: %s', async (tex) => {
    const played = new Played(noteWith({ excerpt: `Let $${tex}$ and $$${tex}$$ and \\(${tex}\\) be, for $5.` }));
    const [made = ''] = await played.promote();
    expect(made).toContain('Let ');
    expect(formulasIn(made).join('\n')).not.toMatch(harm);
  });
});

describe('code that sets fields', () => {
  it.each([
    'status:: analyzed\n[due:: 2020-01-01]',
    '(tags:: x) [[status:: a]]',
    '- Due:: today\n> aliases:: x\n**status**:: done',
    '🙂 status:: x\nSTATUS ::y',
    'scheduled\t:: today',
  ])('%j', async (code) => {
    const html = code.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const played = new Played(noteWith());
    await played.fetch(
      pageWith(
        `<pre><code class="language-text">${html}</code></pre><ul><li><pre>${html}</pre></li></ul><p><code>${html}</code></p><table><tr><td><pre>${html}</pre></td></tr></table>`,
      ),
    );
    expect(dataviewFields(played.text).filter((key) => own.test(key))).toEqual([]);
  });

  it('is what it was where it sets none', async () => {
    const code = 'use std::vec;\nimpl a::b for c {}\nkey:: value\n  status = ok';
    const played = new Played(noteWith());
    await played.fetch(pageWith(`<pre><code class="language-rust">${code}</code></pre>`));
    expect(played.text).toContain(`\`\`\`rust\n${code}\n\`\`\``);
  });
});

describe('code that begins like a query', () => {
  it.each(['$= dv.pages()', '= this.file.name', '\n\n  $= dv.pages()', '\u200b= x', '\u00a0$=x', '\u202e= x', '$=\nx', '=1+1'])(
    '%j',
    async (code) => {
      const html = code.replace(/</g, '&lt;');
      const played = new Played(noteWith({ excerpt: `So \`${code.trim()}\` it is.` }));
      await played.fetch(
        pageWith(
          `<pre><code>${html}</code></pre><pre>${html}</pre><ul><li>a<pre>${html}</pre></li></ul><p>a <code>${html}</code> <tt>${html}</tt> <kbd><code>${html}</code></kbd></p><blockquote><pre>${html}</pre></blockquote><table><tr><td><code>${html}</code></td><td>b</td></tr></table>`,
        ),
      );
      expect(played.note.content).toContain('```');
      expect(foundByDataview(played.note.content)).toEqual([]);
      const [made = ''] = await played.promote();
      expect(foundByDataview(made)).toEqual([]);
    },
  );
});

describe('what a page says of itself', () => {
  it.each(['[[Secret]]', '![[Secret]]', '<% tp.x %>', 'Ann\nstatus: done', 'due:: today', '`= this`', '"] tags: [x', '%%a'])(
    '%j',
    async (value) => {
      const played = new Played(noteWith());
      const content = value.replace(/"/g, '&quot;');
      const fetched = await played.fetch(
        pageWith('<p>x</p>', `<meta name="author" content="${content}"><meta property="og:site_name" content="${content}">`),
      );
      const page = fetched.kind === 'written' ? fetched.captured.article.metadata : undefined;
      const found = metadataOf(played.note, page).map(({ key, found: text }) => [key, text] as const);
      const edited = editProperties(played.text, Object.fromEntries(found));
      const text = edited.ok ? edited.text : '';
      const frontmatter = readFrontmatter(text);
      const { author, site, status } = propertiesOf(text, frontmatter);
      for (const written of [author, site]) expect(written).not.toMatch(/\[\[|<%|\n|::|`|%%/);
      expect(status).toBe('pending-analysis');
      expect(text.slice(0, frontmatter?.close)).not.toMatch(/\[\[|<%|`|%%/);
    },
  );
});

describe('a note of a model', () => {
  const sentence = 'The river rose in spring and the survey team counted fish.';
  it.each([
    '!\u202e[seen](https://track.example/t.png?q=1)',
    '!\u200b[seen](https://track.example/t.png)',
    '!!\u2066[seen](https://track.example/t.png)',
    '\\![a](https://track.example/t.png) ![b][c]\n\n[c]: https://track.example/t.png',
    '<img src=https://track.example/t.png>',
    '![a\n](https://track.example/t.png)',
    '![[https://track.example/t.png]]',
    '[![a](https://track.example/t.png)](https://e.example)',
  ])('shows no picture: %j', (attack) => {
    const answer = `# A claim\n> ${sentence}\nThe idea in a sentence ${attack} and more.`;
    const [note] = atomicNotesTask.read(answer, { title: '', article: sentence, count: 1 }).notes;
    expect(note?.body).toContain('The idea');
    expect(note?.body.replace(/\\!/g, '')).not.toMatch(/!\[|<img/);
  });
});

describe('a quote from within code', () => {
  const image = '<img src=https://track.example/t.png>';
  it.each([
    ['a code span', `Never paste \`a piece ${image} of it\` into notes.`, `a piece ${image} of it`, `\`a piece ${image} of it\``],
    [
      'code that holds code',
      'Never paste ``a piece `= this.file` of it`` in.',
      'a piece `= this.file` of it',
      '``a piece `= this.file` of it``',
    ],
    [
      'the end of code',
      `Never paste \`a. ${image} more of it\` into notes.`,
      `img src=https://track.example/t.png> more of it\` into notes.`,
      `\`a. ${image} more of it\` into notes.`,
    ],
    [
      'the beginning of code',
      'Some would paste `a piece [[Secret]] of it` in.',
      'Some would paste `a piece [[Secret]]',
      'Some would paste `a piece [[Secret]] of it`',
    ],
  ])('takes all of it: %s', (_, sentence, quote, whole) => {
    const text = noteWith({ sections: readSections(`First one.\n\n${sentence}\n\nLast \`one.`, '- "First one."') });
    const added = addKeyPoint(text, names, quote);
    expect(added.ok && added.text).toContain(`- "${whole}" [[#^kp-1|source]]`);
    const { points } = keyPointsTask.read(`- ${quote} || So.`, { title: '', article: sentence, count: 1 });
    expect(points.map((point) => point.text)).toEqual([expect.stringContaining(whole.replace(/^Some would paste | into notes\.$/g, ''))]);
  });
});

describe('titles made from sentences', () => {
  it.each([
    '`<img src=https://track.example/t.png>`',
    '`<iframe src=https://frame.example></iframe>` is a frame that loads `%%` hidden things',
    '``<% tp.x ``%>',
    '`[[Secret]]` and \\[\\[Secret]]',
    '`= this.file`',
    '`#tag` and `due:: today`',
    '&lt;script>alert(1)&lt;/script>',
  ])('%s', async (code) => {
    const sentence = `One should never paste ${code} into notes of a vault.`;
    const played = new Played(noteWith({ sections: readSections(`${sentence} ^kp-1`, `- "${sentence}" [[#^kp-1|source]]`) }));
    const made = await played.promote({
      points: [{ quote: sentence, words: '', part: '^kp-1', own: titleOf(sentence) }],
    });
    expect(made).toHaveLength(2);
    for (const text of made) {
      const heading = /^# .*$/m.exec(text)?.[0] ?? '';
      const shown = heading.replace(/\\[!-/:-@[-`{-~]|`[^`]*`/g, '');
      expect(shown).not.toMatch(/<[a-z/%!]|%%|\[\[|#\w/i);
      expect(text).not.toContain('<%');
      expect(foundByDataview(text)).toEqual([]);
    }
  });
});

describe('tags', () => {
  it.each(['"<%* tR += 1 %>"', '"[[Secret]]"', '"two words"', '"a\\nstatus: x"', '"`= b`"', '"%%"', '12', '"due:: x"'])(
    'that are none are not copied: %s',
    async (tag) => {
      const [made = ''] = await new Played(noteWith({ tags: `[river, ${tag}]` })).promote();
      expect(propertiesOf(made, readFrontmatter(made))['tags']).toEqual(['river']);
      expect(made).not.toMatch(/<%|Secret|%%|`=|due/);
    },
  );
});

describe('content that a person edited', () => {
  it('is back after a newer one was taken and that is undone', async () => {
    const played = new Played(noteWith());
    await played.fetch(pageWith('<p>x</p>'));
    const edited = played.text.replace('The river rose', 'My own words. The river rose');
    played.vault.put(path, edited);
    const other = await played.fetch(pageWith('<p>Something else was said.</p>'));
    expect(other.kind).toBe('conflict');
    if (other.kind === 'conflict') await played.take(other.captured);
    expect(played.text).not.toContain('My own words');
    expect((await played.undo())?.refused).toEqual([]);
    expect(played.text).toBe(edited);
  });
});

describe('a note whose address changes while its page is fetched', () => {
  it.each([
    ['to another', (text: string) => text.replace('ex.example/post', 'ex.example/other')],
    ['to none', (text: string) => text.replace(/url: .*\n/, '')],
    ['to one that cannot be read', (text: string) => text.replace(/url: .*\n/, 'url: "a" b\n')],
  ])('%s', async (_, change) => {
    const played = new Played(noteWith());
    const changed = change(played.text);
    expect(
      await played.fetch(pageWith('<p>x</p>'), () => {
        played.vault.put(path, changed);
      }),
    ).toMatchObject({ kind: 'link-changed' });
    expect(played.text).toBe(changed);
  });
});

describe('a flood', () => {
  /** Seconds of work, which other programs on the machine do not lengthen as they do time. */
  const seconds = (work: () => unknown): number => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };

  it.each(['~~~x\n', '```\n', '$$\n', '%%\n', '<!--\n', '<pre>\n', '- ', '> ', '[^1]: ', '| a |\n', '# \n', '`'])(
    'of %j in a feed’s text lets the note be read',
    (part) => {
      const played = new Played(noteWith({ excerpt: part.repeat(60_000 / part.length) }));
      expect(seconds(() => played.note)).toBeLessThan(1);
      expect(played.note.checklist).toHaveLength(2);
    },
  );

  it.each(['[', '[[', '](', '![', '**', '`', '&lt;', '\\', '. ', '，'])('of %j in a key point lets its title be made', (part) => {
    expect(seconds(() => titleOf(part.repeat(30_000 / part.length)))).toBeLessThan(0.5);
  });

  it.each([
    ['a table of many cells', `<table>${`<tr>${'<td>cell</td>'.repeat(60)}</tr>`.repeat(100)}</table>`, 6000],
    ['a line of a megabyte', `<p>${'word and more. '.repeat(70_000)}</p>`, 70_000],
    ['a word of a megabyte', `<p>${'x'.repeat(1_000_000)}</p>`, 1],
    ['code of a megabyte on one line', `<pre>${'x = 1; '.repeat(140_000)}</pre>`, 140_000],
  ])('of a page with %s is read', async (_, attack, words) => {
    const played = new Played(noteWith());
    const before = process.cpuUsage();
    await played.fetch(pageWith(attack));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(8);
    expect(played.note.receipt?.words).toBeGreaterThan(words);
  });

  it('of words selected makes a note', async () => {
    const text = `# River\n\n${'The river rose in spring and the survey team counted fish along the banks again. '.repeat(3600)}`;
    expect(text.split(' ').length).toBeGreaterThan(50_000);
    const selected = text.slice(text.indexOf('The'));
    expect(seconds(() => pointOfSelection(text, { selected, before: text.slice(0, text.indexOf('The')) }))).toBeLessThan(2);
    const { quote } = pointOfSelection(text, { selected, before: '# River\n\n' });
    expect(quote).toBe(selected.trim());
    const [made = ''] = await new Played(text).promote({
      title: titleOf(quote),
      points: [{ quote, words: '', part: undefined, own: undefined }],
    });
    expect(made).toContain('# The river rose in spring and the survey team counted fish along the banks again\n');
    expect(made.length).toBeGreaterThan(selected.length);
  });
});

describe('tags of HTML that are left open', () => {
  it.each([
    'a <u>b `</u>` c',
    '<kbd>a',
    'a <sub>b\nc</sub>',
    '> <u>a\n\nb</u>',
    '| <u>a | b</u> |\n| - | - |',
    '- <u>a\n- b</u>',
    '<u>a <sub>b</u></sub>',
  ])('%j', (markdown) => {
    const inert = makeInert(`${markdown}\n\nnext paragraph`);
    expect(inert.replace(/`[^`]*`/g, '')).not.toMatch(/<(?:u|kbd|sub)>/);
  });
});
