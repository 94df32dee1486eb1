import { describe, expect, it } from 'vitest';
import { planImages, rewriteImages } from '../../../src/content/images/plan-images';

const names = (markdown: string) => planImages(markdown, 100).map(({ url }) => url.href);

describe('which pictures are brought into the vault', () => {
  it('leaves alone what stands in code of any kind, wherever that stands', () => {
    const picture = '![a](https://e.example/code.png)';
    for (const code of [
      `- ~~~\n  ${picture}\n  ~~~`,
      `> \`\`\`\n> ${picture}`,
      `    ${picture}`,
      `a \`${picture}\``,
      `%%\n${picture}\n%%`,
    ]) {
      expect(names(`${code}\n\n![b](https://e.example/b.png)`), code).toEqual(['https://e.example/b.png']);
    }
  });

  it('takes every remote picture once, in order', () => {
    expect(names('![a](https://e.example/1.png) x ![b](<https://e.example/two words.png> "t")\n\n![](https://e.example/1.png)')).toEqual([
      'https://e.example/1.png',
      'https://e.example/two%20words.png',
    ]);
  });

  it('leaves code, data, private hosts and links alone', () => {
    expect(
      names(
        '`![a](https://e.example/1.png)`\n\n```md\n![a](https://e.example/2.png)\n```\n![d](data:image/png;base64,AA) ![l](http://192.168.1.1/x.png) [t](https://e.example/3.png)',
      ),
    ).toEqual([]);
  });

  it('takes an address with brackets in it whole', () => {
    expect(names('![a](https://e.example/a_(b).png)')).toEqual(['https://e.example/a_(b).png']);
  });

  it('stops at the limit', () => {
    expect(planImages('![](https://e.example/1.png) ![](https://e.example/2.png) ![](https://e.example/3.png)', 2)).toHaveLength(2);
  });

  it('names them alike in every run and apart from each other', () => {
    const [one, two, three] = planImages(
      '![](https://a.example/Fig%201.PNG) ![](https://b.example/Fig%201.PNG) ![](https://b.example/?id=1)',
      9,
    ).map(({ baseName }) => baseName);
    expect(one).toMatch(/^fig-1-[0-9a-f]{8}$/);
    expect(two).toMatch(/^fig-1-[0-9a-f]{8}$/);
    expect(two).not.toBe(one);
    expect(three).toMatch(/^image-[0-9a-f]{8}$/);
    expect(planImages('![](https://a.example/Fig%201.PNG)', 9)[0]?.baseName).toBe(one);
  });
});

describe('the links to them', () => {
  const links = new Map([['https://e.example/1.png', (alt: string) => `![[1.png|${alt}]]`]]);

  it('change only for those that arrived', () => {
    expect(rewriteImages('x ![a](https://e.example/1.png) y ![b](https://e.example/2.png) z', links)).toBe(
      'x ![[1.png|a]] y ![b](https://e.example/2.png) z',
    );
  });

  it('leave the rest of the text byte for byte', () => {
    const text = '# T\r\n\r\n`![a](https://e.example/1.png)`  \r\n\t- x';
    expect(rewriteImages(text, links)).toBe(text);
  });
});
