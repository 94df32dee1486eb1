import { describe, expect, it } from 'vitest';
import { isChinese, sentencesOf } from '../../src/analysis/sentences';
import { plainOf } from '../../src/markdown/plain-text';

const texts = (markdown: string) => sentencesOf(markdown).map(({ text }) => text);

describe('sentences', () => {
  it('are cut out of the source as they stand there', () => {
    const markdown = '# Bees\n\nBees *dance*. They point at [flowers](https://bees.example/a.b).\nThe rest follow!\n';
    for (const { text, from, to } of sentencesOf(markdown)) expect(markdown.slice(from, to)).toBe(text);
    expect(texts(markdown)).toEqual(['Bees *dance*.', 'They point at [flowers](https://bees.example/a.b).', 'The rest follow!']);
  });

  it('end at Chinese stops, with the quotes that belong to them', () => {
    expect(texts('他说：“走吧！”大家都走了。雨还在下；天黑了。')).toEqual(['他说：“走吧！”', '大家都走了。', '雨还在下；', '天黑了。']);
  });

  it.each([
    ['an abbreviation', 'Smith et al. Found it, e.g. in Fig. 3 of J. Doe.'],
    ['a number', 'It grew by 3.5 percent.'],
    ['code', 'Call `a. B` first.'],
    ['a formula', 'Let $x. Y$ be given.'],
    ['a link', 'See [it](https://a.example/x. Y) now.'],
  ])('do not end inside %s', (_, markdown) => {
    expect(texts(markdown)).toEqual([markdown]);
  });

  it('know the headings they stand under', () => {
    const [first, second] = sentencesOf('# A\n\n## B\n\nOne here.\n\n## C\n\nTwo here.');
    expect(first?.block.headings).toEqual(['A', 'B']);
    expect(second?.block.headings).toEqual(['A', 'C']);
  });

  it('are not looked for in code, tables, math, pictures, definitions or frontmatter', () => {
    const apart = [
      '---\ntitle: No. Never.\n---',
      '```\nNo. Never.\n```',
      '| No. | Never. |\n|---|---|',
      '$$\nNo. Never.\n$$',
      '![No. Never.](a.png)',
      '[^1]: No. Never.',
    ];
    expect(texts([...apart, 'This one.'].join('\n\n'))).toEqual(['This one.']);
  });

  it('end where math begins that never ends, as the app shows none behind it', () => {
    expect(texts('This one.\n\n$$\n\nNot this.')).toEqual(['This one.']);
  });

  it('are found below a list item that opens with a fence, and none in code, comments, formulas and HTML', () => {
    expect(texts('- ```js\n  No.\n  ```\n\nOne.\n\nTwo.\n\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
    expect(texts('- ```js\n  No.\n\nOne.')).toEqual(['One.']);
    for (const raw of [
      '%%\nNo.\n\nNo.\n%%',
      '<!--\nNo.\n\nNo.\n-->',
      '<div>\nNo.\n</div>',
      '$$\na\n=\nNo.\n$$',
      'a | b\n--|--\nNo. | No.',
    ]) {
      expect(texts(`One.\n\n${raw}\n\nTwo.`), raw).toEqual(['One.', 'Two.']);
    }
  });

  it('are those of each paragraph of an item, without the box of a task and the type of a callout', () => {
    expect(texts('- [ ] One.\n\n    Two.\n\n> [!note] Three.\n> Four.\n\n[^1]: No.')).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
  });

  it('take each list item by itself and leave its mark', () => {
    expect(texts('- One is\n  enough.\n- [ ] Two is\n1. Three')).toEqual(['One is\n  enough.', 'Two is', 'Three']);
  });

  it('run over the lines of a quote', () => {
    expect(texts('> [!note] It is\n> said. So\n> it is.')).toEqual(['It is\n> said.', 'So\n> it is.']);
  });
});

describe('plain text', () => {
  it('is what a reader sees, on one line', () => {
    expect(plainOf('**Bold** `code`,\n> [a link](u) to [[Note|the note]] and $x$ snake_case.[^1]')).toBe(
      'Bold code, a link to the note and snake_case.',
    );
  });
});

it('tells Chinese from English', () => {
  expect(isChinese('使用 Kubernetes 部署服务网格的完整流程')).toBe(true);
  expect(isChinese('The word 道 means a way')).toBe(false);
});
