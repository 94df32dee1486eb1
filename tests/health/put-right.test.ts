import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Activities } from '../../src/app/activity';
import { putRight } from '../../src/app/put-right';
import { HEALTH_KINDS, repairable, type HealthKind } from '../../src/health/finding';
import { withoutFiles } from '../../src/health/repairs';
import { propertiesOf, readFrontmatter } from '../../src/properties/frontmatter';
import { History } from '../../src/undo/history';
import { FULL, RefusingVault } from '../app/acting';
import { madeUp } from '../made-up';
import { MemoryVault } from '../memory-vault';
import { MemoryJournal } from '../undo/memory-journal';
import { examined } from './vault';

const ALL: ReadonlySet<HealthKind> = new Set(HEALTH_KINDS);

function working(vault: MemoryVault) {
  const history = new History({
    notes: vault,
    journal: new MemoryJournal(),
    clock: { now: () => new Date(0), wait: () => Promise.resolve() },
    tellRefused: () => undefined,
  });
  const activities = new Activities();
  const repair = (kinds: ReadonlySet<HealthKind> = ALL, unsure = false) =>
    putRight(repairable(examined(vault), kinds, { unsure }), { history, activities });
  return { history, repair };
}

const texts = (vault: MemoryVault): Record<string, string> => Object.fromEntries(vault.paths().map((path) => [path, vault.get(path)]));
const bodyOf = (text: string): string => text.slice(readFrontmatter(text)?.to ?? 0);
const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/** What of `before` is not, in its order, in `after`, line by line. */
function gone(before: string, after: string): string[] {
  const left = linesOf(after);
  return linesOf(before).filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(0, at + 1);
    return at < 0;
  });
}

/** Checks that each kind of repair changed of each file what is its own, and nothing else. */
function expectOnly(kind: HealthKind, before: string, after: string): void {
  const changed = gone(bodyOf(before), bodyOf(after));
  if (kind === 'properties' || kind === 'tags' || kind === 'same-source') expect(bodyOf(after)).toBe(bodyOf(before));
  else if (kind === 'titles') expect(changed.filter((line) => !line.startsWith('# '))).toEqual([]);
  else if (kind === 'links' || kind === 'same-text') expect(changed.filter((line) => !line.includes('[['))).toEqual([]);
  if (kind === 'text' || kind === 'placeholders' || kind === 'links' || kind === 'same-text')
    expect(before.slice(0, readFrontmatter(before)?.to ?? 0)).toBe(after.slice(0, readFrontmatter(after)?.to ?? 0));
  if (kind === 'placeholders') expect(gone(after, before)).toEqual([]);
}

/** Each property has the words it had: what the quotes and brackets around them were meant to be is what a repair says. */
function expectNoValueLost(before: string, after: string): void {
  const words = (text: string): unknown =>
    Object.entries(propertiesOf(text, readFrontmatter(text))).map(([key, value]) => [key, JSON.stringify(value).match(/[\p{L}\p{N}]+/gu)]);
  expect(words(after)).toEqual(words(before));
}

/** Repairs a vault kind by kind and as a whole, and checks what has to hold of each. What one repair uncovers may be found by the next: there are at most `runs`. */
async function expectPutRight(notes: Readonly<Record<string, string>>, runs: number): Promise<void> {
  for (const kind of HEALTH_KINDS) {
    const vault = new MemoryVault({ ...notes });
    const { history, repair } = working(vault);
    const { changed, failed } = await repair(new Set([kind]));
    expect(failed).toEqual([]);
    for (const path of changed) {
      const [before, after] = [notes[path] ?? '', vault.exists(path) ? vault.get(path) : undefined];
      if (after === undefined) continue;
      expectOnly(kind, before, after);
      if (kind === 'properties') expectNoValueLost(before, after);
    }
    expect(repairable(examined(vault), new Set([kind]))).toEqual([]);
    if (changed.length > 0) await history.undo({});
    expect(texts(vault)).toEqual(notes);
  }
  const vault = new MemoryVault({ ...notes });
  const { history, repair } = working(vault);
  for (let run = 0; run < runs; run += 1) await repair();
  expect(repairable(examined(vault), ALL)).toEqual([]);
  const once = texts(vault);
  expect((await repair()).changed).toEqual([]);
  expect(texts(vault)).toEqual(once);
  for (const { id } of [...history.all].reverse()) await history.undo({ operation: id });
  expect(texts(vault)).toEqual(notes);
}

const id = (n: number): string => `auto-2026030${n % 9}-00${n}`;
const word = fc.constantFrom(
  'measure',
  'target',
  'reward',
  '目标',
  '度量',
  'hacked',
  '[[Goodhart]]',
  '[[Nowhere to be found]]',
  '`[[code]]`',
  '\ufffd\ufffd\u0000\ufffd',
  '**bold**',
  '$x$',
);
const line = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' ')),
  fc.constantFrom(
    '',
    '## Text',
    '- TODO: add cards',
    '<!-- think -->',
    '*Auto-generated - please review*',
    '```',
    '---',
    '- [[On measures: a note]]',
    '[A paper](https://paper.example/1)',
  ),
);
const made = fc
  .array(
    fc.record({
      title: fc.constantFrom('On measures: a note', 'Goodhart', 'Research find', 'What a target is', '"in "quotes""'),
      numbered: fc.boolean(),
      tags: fc.constantFrom('["auto-import", "rss"]', '[own]', '[auto-import, own'),
      source: fc.constantFrom('https://blog.example/1', 'https://blog.example/2'),
      lines: fc.array(line, { maxLength: 14 }),
      end: fc.constantFrom('\n', '\r\n'),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((all) =>
    Object.fromEntries(
      all.map(({ title, numbered, tags, source, lines, end }, n) => [
        `permanent/${id(n)}.md`,
        [
          '---',
          `id: ${id(n)}`,
          `title: ${title}${numbered ? ` ${id(n)}` : ''}`,
          `tags: ${tags}`,
          `source_url: ${source}`,
          '---',
          '',
          `# ${title}${numbered ? ` ${id(n)}` : ''}`,
          '',
          ...lines,
          '',
        ].join(end),
      ]),
    ),
  );

describe('a repair', () => {
  test('changes nothing but its own, finds nothing more to do, and is undone byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(made, (notes) => expectPutRight(notes, 3)),
      madeUp(60),
    );
  });

  test.skipIf(process.env['NOTES'] === undefined)('also of a folder of real notes', { timeout: 300_000 }, async () => {
    const folder = process.env['NOTES'] ?? '';
    const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
    await expectPutRight(Object.fromEntries(names.map((name) => [`permanent/${name}`, readFileSync(join(folder, name), 'utf8')])), 1);
  });

  const two = {
    'permanent/a.md': '---\ntitle: Reward: hacked\n---\n\n# Reward\n\nSee [[b]].\n',
    'permanent/b.md': '---\ntitle: Target: missed\n---\n\n# Target\n\nSee [[a]].\n',
  };

  test('that fails in one note is made in the others', async () => {
    const vault = new RefusingVault({ ...two });
    vault.refusals.set('permanent/a.md', FULL);
    const { repair } = working(vault);
    expect(await repair()).toMatchObject({ changed: ['permanent/b.md'], failed: [{ path: 'permanent/a.md' }] });
    expect(vault.get('permanent/a.md')).toBe(two['permanent/a.md']);
  });

  test('of a note that was edited meanwhile keeps the edit', async () => {
    const vault = new MemoryVault({ ...two });
    const found = repairable(examined(vault), ALL);
    vault.put('permanent/a.md', `${two['permanent/a.md']}\nTyped meanwhile.\n`);
    vault.put('permanent/b.md', two['permanent/b.md'].replace('Target: missed', 'Target'));
    const { history } = working(vault);
    const { changed, unchanged } = await putRight(found, { history, activities: new Activities() });
    expect({ changed, unchanged }).toEqual({ changed: ['permanent/a.md'], unchanged: ['permanent/b.md'] });
    expect(vault.get('permanent/a.md')).toBe(`${two['permanent/a.md'].replace('Reward: hacked', "'Reward: hacked'")}\nTyped meanwhile.\n`);
  });

  test('that has a part in a file that is left out is left out as a whole', () => {
    const copy = '# A measure\n\nA measure that becomes a target ceases to be a good measure.\n';
    const vault = new MemoryVault({ ...two, 'one.md': copy, 'two.md': copy, 'three.md': '[[one]] [[one]]', 'four.md': '[[two]]' });
    const found = repairable(examined(vault), ALL);
    const kinds = (off: string[]) => new Set(withoutFiles(found, new Set(off)).map(({ kind }) => kind));
    expect(kinds([])).toEqual(new Set(['properties', 'same-text']));
    expect(kinds(['four.md'])).toEqual(new Set(['properties']));
    expect(withoutFiles(found, new Set(['permanent/a.md'])).flatMap(({ repairs }) => repairs.map(({ path }) => path))).not.toContain(
      'permanent/a.md',
    );
    expect(kinds(['permanent/a.md', 'permanent/b.md'])).toEqual(new Set(['same-text']));
  });

  test('of a copy is held back where a link to it could not be changed', async () => {
    const copy = '# A measure\n\nA measure that becomes a target ceases to be a good measure.\n';
    const vault = new RefusingVault({ 'one.md': copy, 'two.md': copy, 'three.md': '[[one]] [[one]]', 'four.md': '[[two]]' });
    vault.refusals.set('four.md', FULL);
    const { repair } = working(vault);
    await repair(new Set(['same-text']));
    expect(vault.exists('two.md')).toBe(true);
    vault.refusals.clear();
    await repair(new Set(['same-text']));
    expect(vault.get('four.md')).toBe('[[one]]');
    expect(vault.get('Archive/two.md')).toBe(copy);
  });
});
