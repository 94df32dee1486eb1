import { runInNewContext } from 'node:vm';
import { characterEntities } from 'character-entities';
import { build } from 'esbuild';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { pluginBuild } from '../../esbuild.config.mjs';

/** What is shipped of the libraries that the build makes lighter. */
interface Shipped {
  markdown: (text: string) => string;
  yaml: (properties: string) => unknown;
}

let shipped: Shipped;

beforeAll(async () => {
  const { outputFiles } = await build({
    ...pluginBuild,
    entryPoints: undefined,
    outfile: undefined,
    write: false,
    stdin: {
      resolveDir: process.cwd(),
      contents: `import MarkdownIt from 'markdown-it';
        import { parse } from 'yaml';
        export const yaml = (properties) => JSON.stringify(parse(properties, { strict: false, logLevel: 'silent' }));
        export const markdown = (text) => new MarkdownIt({ html: true, linkify: true }).render(text);`,
    },
  });
  const { DOMParser } = new JSDOM().window;
  const module = { exports: {} };
  runInNewContext(outputFiles[0]?.text ?? '', { module, exports: module.exports, DOMParser, URL });
  shipped = module.exports as Shipped;
});

describe('what the build makes lighter', () => {
  it('still decodes the character references of HTML, and nothing that is none', () => {
    const full = new MarkdownIt({ html: true });
    const names = Object.keys(characterEntities);
    expect(names.length).toBeGreaterThan(2000);
    // jsdom needs milliseconds for each, a browser microseconds: every seventh, and those with something special about them.
    const some = ['semi', 'Tab', 'NewLine', 'nbsp', 'amp', 'fjlig', ...names.filter((_, at) => at % 7 === 0)];
    for (const name of [...some, 'notion', 'ampx', 'nosuchname', 'constructor']) {
      const line = `a &${name}; b`;
      expect(shipped.markdown(line), line).toBe(full.render(line));
    }
    expect(shipped.markdown('[a](/&auml;&notion; "&copy;")')).toBe('<p><a href="/%C3%A4&amp;notion;" title="©">a</a></p>\n');
  });

  it('still writes the names of hosts in ASCII', () => {
    const link = '[a](http://bücher.example/ü) <https://例え.jp> [b](http://a_b/) [c](mailto:x@exämple.org)';
    expect(shipped.markdown(link)).toContain('href="http://xn--bcher-kva.example/%C3%BC"');
    expect(shipped.markdown(link)).toContain('href="https://xn--r8jz45g.jp"');
  });

  it('still knows punctuation and signs, beside which emphasis opens and closes otherwise', () => {
    const full = new MarkdownIt();
    for (const sign of Array.from('.,!。、€$+<|©™★→∑😀aéß中'))
      for (const text of [`a**${sign}b**c`, `a**b${sign}**c`, `**${sign}**`]) expect(shipped.markdown(text), text).toBe(full.render(text));
  });

  it('still reads every value that properties have', () => {
    const values = [
      'yes',
      '0o17',
      '017',
      '0x1F',
      '1_000',
      '.inf',
      '1e3',
      '2026-11-30',
      '2026-11-30T08:30:00',
      '12:30:45',
      'null',
      '~',
      "'a'",
      '"b"',
      '[a, 1]',
    ];
    const properties = `${values.map((value, i) => `k${i}: ${value}`).join('\n')}\nbase: &x { a: 1 }\nmerged: { <<: *x, b: 2 }\ntext: |\n  a\n  b\n`;
    expect(shipped.yaml(properties)).toBe(JSON.stringify(parse(properties)));
  });

  it('reads a value whose type is one of YAML 1.1 as it is written', () => {
    expect(shipped.yaml('a: !!timestamp 2026-11-30\nb: !!set { x, y }')).toBe('{"a":"2026-11-30","b":{"x":null,"y":null}}');
    expect(shipped.yaml('%YAML 1.1\n---\na: yes')).toBe('{"a":"yes"}');
  });

  it('links addresses that have a scheme, up to where the sentence goes on', () => {
    const link = (url: string): string => `<a href="${url}">${url}</a>`;
    expect(shipped.markdown('See https://a.example/b_(c)?d=e#f, README.md (http://a.example/x).')).toBe(
      `<p>See ${link('https://a.example/b_(c)?d=e#f')}, README.md (${link('http://a.example/x')}).</p>\n`,
    );
    expect(shipped.markdown('见 https://a.example/页。然后')).toContain('">https://a.example/页</a>。然后');
    expect(shipped.markdown('https:// and ahttps://!')).toBe('<p>https:// and ahttps://!</p>\n');
  });

  it('keeps the user, the port and the path of an address', () => {
    expect(shipped.markdown('[a](http://u:p@bücher.example:80/%20ä?q=ö#x) [b](/x:y?z) [c](MAILTO:a@b.example)')).toBe(
      '<p><a href="http://u:p@xn--bcher-kva.example:80/%20%C3%A4?q=%C3%B6#x">a</a> <a href="/x:y?z">b</a> <a href="MAILTO:a@b.example">c</a></p>\n',
    );
  });

  it('reads a mapping as the name of a property, as a template has it', () => {
    expect(shipped.yaml('title: {{title}}\nb: 1')).toBe('{"title":{"{\\"title\\":null}":null},"b":1}');
  });
});
