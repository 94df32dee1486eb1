import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/markdown/read-blocks';
import { renderNote } from '../../src/permanent/render-note';
import { Outside, type Rendered } from '../../src/permanent/template';

const rendered = (template: string, ...values: string[]): Rendered =>
  renderNote(template, {
    variables: new Map(values.map((value, i) => ['ab'.charAt(i), new Outside(value)] as const)),
    formatDate: () => '',
  });

const kindsIn = (result: Rendered): string[] => (result.ok ? readBlocks(result.text).map(({ kind }) => kind) : []);

describe('what a template and values make together', () => {
  it.each([
    ['table', '{{a}}\n{{b}}', ['--|--', '-|-']],
    ['table', 'x\n-{{a}}', ['|']],
    ['rule', '-{{a}}', ['--']],
    ['fence', '~~{{a}}', ['~']],
    ['html', '<{{a}}', ['!--']],
  ])('is no %s: %j', (kind, template, values) => {
    expect(kindsIn(rendered(template, ...values))).not.toContain(kind);
  });

  it('is no heading of another level than the template’s', () => {
    expect(rendered('#{{a}}', '#')).toEqual({ ok: true, text: '#' });
  });

  it('is as the values stand where it does nothing', () => {
    expect(rendered('{{a}}-{{b}}', 'C++', 'a_b')).toEqual({ ok: true, text: 'C++-a_b' });
    expect(rendered('# {{a}}\n\n{{b}}\n\n---\n', 'A', 'B')).toEqual({ ok: true, text: '# A\n\nB\n\n---\n' });
  });

  it('is said to be wrong where the template is', () => {
    expect(rendered('{{c}}', 'A')).toMatchObject({ ok: false, errors: [{ line: 1, reason: 'unknown-name', name: 'c' }] });
  });
});
