import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { foundByDataview } from './dataview';
import { hostileFormulas } from './formulas';
import { formulasIn } from './formulas-in';
import { MathJaxJudge } from './mathjax';
import { TemplaterJudge } from './templater';
import { ways } from './ways';

/** What is tried on every way in, by class. */
const classes: Readonly<Record<string, readonly string[]>> = {
  formulas: hostileFormulas,
  commands: [
    '<%* app.vault.delete(x) %>',
    '<% tp.file.title %>',
    '`<% x %>`',
    '```\n<% x %>\n```',
    '<\u200b%\u202e x %>',
    '<<% x %>',
    '\\<% x %>',
    '$<% x %>$',
    '[a](https://e.example.org/<%x%>)',
  ],
  queries: [
    '`= this.file.name`',
    '`$= dv.pages()`',
    '`\u202e= this.file.name`',
    '``= `a` ``',
    '```dataview\nLIST\n```',
    '~~~DataviewJS\ndv.pages()\n~~~',
  ],
  fields: [
    'due:: today',
    '[due:: today]',
    '(due:: today)',
    '**due**:: today',
    'a [due:: today] b',
    'd\u202eue:\u2066: today',
    '- due:: today',
    '> due:: today',
    '🙂 "due:: today',
    '`due`:: today',
    'due `:: today`',
    '- due\n  :: today',
    '- a [due\n  x]:: [due:: today]',
    'due::::today',
    '[[due:: today]]',
  ],
  dates: ['- pay 📅 2026-02-19', '- [ ] pay ✅2026-02-19', '- `pay ⏳ 2026-02-19`', '1. ➕\u202e 2026-02-19', '- 🗓️\n  2026-02-19'],
  tasks: ['- [ ] send it', '* [x] send it', '1. [ ] send it', '> - [/] send it', '- \u202e[ ] send it'],
};

let mathJax: MathJaxJudge;
let templater: TemplaterJudge;

beforeAll(async () => {
  mathJax = await MathJaxJudge.fresh();
  templater = await TemplaterJudge.ready();
}, 60_000);

/** Attacks that are tried together where each is a formula in a text: no formula is to bring anything because of another. */
const TOGETHER = 8;

/** What is put in at once: formulas within a text by the handful, all else one by one. */
function inputsOf(name: string, attacks: readonly string[], isFormula: boolean): string[] {
  if (name !== 'formulas' || isFormula) return [...attacks];
  const texts = attacks.map((tex) => `Let $${tex}$ be`);
  return texts.flatMap((_, i) => (i % TOGETHER === 0 ? [texts.slice(i, i + TOGETHER).join('\n\n')] : []));
}

describe.each(ways)('$name', ({ write, isFormula = false, isProperty = false }) => {
  it.each(Object.entries(classes))(
    'brings in no %s',
    async (name, attacks) => {
      const found: string[] = [];
      for (const attack of inputsOf(name, attacks, isFormula)) {
        const written = await write(attack);
        // Pages that were read are let go of only between tasks.
        await setTimeout(0);
        if (!isProperty) found.push(...formulasIn(written).flatMap((tex) => mathJax.broughtBy(tex)));
        found.push(...foundByDataview(written));
        if (await templater.runs(written)) found.push('a command that Templater runs');
        if (found.length > 0) expect(found, `${attack} became ${written}`).toEqual([]);
      }
    },
    120_000,
  );
});

describe('the judges', () => {
  it('find what the person has not written', async () => {
    for (const field of classes['fields'] ?? []) expect(foundByDataview(field.replace(/[\u202e\u2066]/g, '')), field).not.toEqual([]);
    for (const task of classes['tasks']?.slice(0, 3) ?? []) expect(foundByDataview(task), task).toEqual(['a task']);
    for (const query of classes['queries']?.filter((code) => !code.includes('\u202e')) ?? [])
      expect(foundByDataview(query), query).not.toEqual([]);
    expect(foundByDataview('A list, as in std::vector, a ratio of 1:2, and `a = b`.')).toEqual([]);
    expect(await templater.runs('a <%* tp.file.title %> b')).toBe(true);
    expect(await templater.runs('a < % b %> c')).toBe(false);
  });
});
