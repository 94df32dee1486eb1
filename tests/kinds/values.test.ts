import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../src/kinds/body';
import { dayIn, isDayName } from '../../src/kinds/date-value';
import { linkIn } from '../../src/kinds/link-value';

describe('a day', () => {
  test.each<[Parameters<typeof dayIn>[0], string | undefined]>([
    ['2026-02-19T15:30:00Z', '2026-02-19'],
    ['[[2026-02-19]]', '2026-02-19'],
    ['2026/2/9', '2026-02-09'],
    ['2026年2月9日', '2026-02-09'],
    ['20260219', '2026-02-19'],
    ['202602191530 A title', '2026-02-19'],
    ['19.02.2026', '2026-02-19'],
    ['19/2/2026', '2026-02-19'],
    ['2/19/2026', '2026-02-19'],
    ['Thu, 19 Feb 2026 15:32:38 GMT', '2026-02-19'],
    ['March 3, 2026 10:00 AM', '2026-03-03'],
    ['Monday, March 3rd 2026', '2026-03-03'],
    ['3. März 2026', '2026-03-03'],
    ['19 février 2026', '2026-02-19'],
    ['mardi 3 juin 2026', '2026-06-03'],
    ['3 de agosto de 2026', '2026-08-03'],
    ['3 мая 2026', '2026-05-03'],
    [1771513200, '2026-02-19'],
    [1771513200000, '2026-02-19'],
    [['2026-02-19'], '2026-02-19'],
    [2019, undefined],
    ['2026-13-01', undefined],
    ['arXiv:2602.01234', undefined],
    ['soon', undefined],
    [true, undefined],
  ])('%j is %s', (value, day) => {
    expect(dayIn(value)).toBe(day);
  });

  test.each(['2026-02-19', '2026-02-19 Thursday', 'Thu, 2026-02-19', '2026-W08', '2026-02', '2026年2月19日 星期四', '19.02.2026'])(
    'is all that %s names',
    (name) => {
      expect(isDayName(name)).toBe(true);
    },
  );

  test.each(['2026-02-19 Rust', '20260219-rss-a', '1984', 'Monday'])('is not all that %s names', (name) => {
    expect(isDayName(name)).toBe(false);
  });
});

describe('a link', () => {
  test.each<[string, Parameters<typeof linkIn>[1], string | undefined]>([
    ['url', ' https://a.example/x ', 'https://a.example/x'],
    ['url', '[A title](https://a.example/x)', 'https://a.example/x'],
    ['url', '[A title](https://a.example/x_(y))', 'https://a.example/x_(y)'],
    ['url', '<https://a.example/x>', 'https://a.example/x'],
    ['links', ['https://a.example/x', 'https://a.example/x.pdf'], 'https://a.example/x'],
    ['sources', ['https://a.example/1', 'https://a.example/2', 'https://a.example/3'], undefined],
    ['arxiv', '2602.01234v2', 'https://arxiv.org/abs/2602.01234v2'],
    ['arxiv_id', 2602.0123, 'https://arxiv.org/abs/2602.01230'],
    ['arxiv', 703.0012, 'https://arxiv.org/abs/0703.0012'],
    ['arxiv', 'hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001'],
    ['source', 'arXiv:2602.01234', 'https://arxiv.org/abs/2602.01234'],
    ['version', '2602.01234', undefined],
    ['doi', '10.1234/x.5', 'https://doi.org/10.1234/x.5'],
    ['url', 'a.example/x', 'https://a.example/x'],
    ['source', 'a.example/x', undefined],
    ['url', 'obsidian://open?vault=x', undefined],
    ['note', `I read about it at https://a.example/x, ${'and so on '.repeat(30)}`, undefined],
    ['url', null, undefined],
  ])('in %s: %j is %s', (name, value, link) => {
    expect(linkIn(name, value)).toBe(link);
  });
});

describe('a text', () => {
  test.each([
    ['by its label', '- Author: X\n- URL: https://a.example/x\n\n- a https://b.example/1\n- b https://b.example/2'],
    ['by the words it is linked with', '[Read on X](https://x.example/me)\n[Read Original](https://a.example/x)\n\nhttps://c.example/1'],
    ['in its title', '# [A title](https://a.example/x)\n\nhttps://b.example/1 https://b.example/2 https://b.example/3'],
    ['alone in its first line', 'https://a.example/x\n\nhttps://b.example/1 https://b.example/2 https://b.example/3'],
    ['as the only one', 'Somebody sent me https://a.example/x.'],
    ['and no picture', '![cover](https://i.example/x.png)\n\nSee [this](https://a.example/x).'],
    ['in a field of Dataview’s', '[url:: https://a.example/x]\n\n- https://b.example/1\n- https://b.example/2'],
    ['below its properties', '---\nhomepage: https://p.example\n---\n来源：https://a.example/x\n'],
  ])('has its link %s', (_, text) => {
    expect(bodyOf(text).link).toBe('https://a.example/x');
  });

  test.each([
    ['- [a](https://a.example/1)\n- [b](https://b.example/2)\n- [c](https://c.example/3)'],
    ['### One\n- **Link**: [Web](https://a.example/1)\n\n### Two\n- **Link**: [Web](https://b.example/2)'],
    ['```\nurl: https://a.example/x\n```'],
    ['No link at all.'],
  ])('has none of its own: %j', (text) => {
    expect(bodyOf(text).link).toBeUndefined();
  });

  test('tells its labels', () => {
    const { fields } = bodyOf('# A\n\nStatus:: unread\n- **Full Title**: B: c\n> 来源：某某\nTags:: #a, #b\n12:30 went out');
    expect([...fields].slice(0, 4)).toEqual([
      ['status', 'unread'],
      ['full title', 'B: c'],
      ['来源', '某某'],
      ['tags', '#a, #b'],
    ]);
  });

  test('tells which sections wait', () => {
    const text =
      '# A\n\n## One\n\nText.\n\n## Two\n\n- \n\n## Three\n\n<!-- TODO: later -->\n\n## Four\n\n- [[TODO-add]]\n\n## Five\n\n⚠️ Not there.\n\n## Six\n';
    const waiting = bodyOf(text).headings.filter(({ isEmpty }) => isEmpty);
    expect(waiting.map(({ text: heading }) => heading)).toEqual(['A', 'Two', 'Three', 'Four', 'Five', 'Six']);
  });

  test('counts its tasks', () => {
    expect(bodyOf('- [ ] a\n- [x] b\n- [ ] c')).toMatchObject({ open: 2, done: 1 });
  });

  test('is read in linear time', () => {
    const start = performance.now();
    for (const part of ['[', '**', '- [ ] ', 'a:', 'https://', '⚠', '(', '![', '`']) bodyOf(part.repeat(40_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
