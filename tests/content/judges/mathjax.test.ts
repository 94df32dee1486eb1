import { beforeAll, describe, expect, it } from 'vitest';
import { makeInert } from '../../../src/content/inert';
import { commandNames } from '../../../src/content/tex/commands';
import { inertTex } from '../../../src/content/tex/inert-tex';
import { hostileFormulas, ordinaryFormulas } from './formulas';
import { formulasIn } from './formulas-in';
import { MathJaxJudge } from './mathjax';

let judge: MathJaxJudge;
let references: string[];

const draw = (): string[] => ordinaryFormulas.map((tex) => judge.draw(tex).html);

beforeAll(async () => {
  judge = await MathJaxJudge.fresh();
  references = draw();
}, 60_000);

describe('MathJax, as the app ships it,', () => {
  it.each(ordinaryFormulas)('draws %s, which is left as it is', (tex) => {
    expect(inertTex(tex)).toBe(tex);
    expect(makeInert(`$$\n${tex}\n$$`)).toBe(`$$\n${tex}\n$$`);
    expect(judge.draw(tex)).toMatchObject({ problems: [], brought: [] });
  });

  it.each(hostileFormulas)('draws nothing but a formula of %s', (tex) => {
    const written = [inertTex(tex) ?? '', ...formulasIn(makeInert(`$${tex}$`)), ...formulasIn(makeInert(`$$\n${tex}\n$$`))];
    for (const formula of written) expect(judge.draw(formula).brought, formula).toEqual([]);
  });

  it('draws every command of the list without bringing anything else in', () => {
    const brought = [...commandNames()].flatMap((name) =>
      ['{a}{b}{c}', '[a]{b}{c}'].flatMap((taken) =>
        judge.broughtBy(inertTex(`\\${name}${taken}`) ?? '').map((what) => `\\${name}${taken} has ${what}`),
      ),
    );
    expect(brought).toEqual([]);
  }, 120_000);

  it('draws other formulas afterwards as if there had been none of these', () => {
    expect(draw()).toEqual(references);
  });

  it('would have brought in and redefined what is taken out', async () => {
    const victim = await MathJaxJudge.fresh();
    const raw = hostileFormulas.map((tex) => victim.draw(tex).brought.join('\n'));
    for (const what of ['javascript:window.HIT=1', 'url(https://track.example.org/a.png)', 'id="app"', 'an element a'])
      expect(raw.join('\n')).toContain(what);
    expect(victim.draw('a \\leq b').html).not.toBe(judge.draw('a \\leq b').html);
    expect(victim.draw('\\sum').html).not.toBe(judge.draw('\\sum').html);
  });
});
