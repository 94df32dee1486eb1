import { describe, expect, it } from 'vitest';
import { propertyOf, readFrontmatter } from '../../src/properties/frontmatter';
import { FILTERS } from '../../src/permanent/filters/index';
import { renderTemplate, type TemplateVariables } from '../../src/permanent/template';

const variables = new Map<string, string | string[] | ((argument: string | undefined) => string)>([
  ['title', 'Frozen probes: 审计'],
  ['tags', ['probes', '对齐']],
  ['published', '2026-02-19'],
  ['none', ''],
  ['date', (pattern) => `date as ${pattern ?? 'usual'}`],
]);

/** Knows one pattern, and tells the others by name. */
const formatDate = (date: Date, pattern: string): string =>
  pattern === 'YYYY' ? String(date.getFullYear()) : `${pattern} of ${date.toISOString()}`;
const render = (template: string, values: TemplateVariables = variables) => renderTemplate(template, values, formatDate);

const examples = [...FILTERS].flatMap(([name, filter]) => filter.examples.map(([template, result]) => [name, template, result] as const));

describe('filters', () => {
  it.each(examples)('%s: %s', (_, template, result) => {
    expect(render(template)).toEqual({ ok: true, text: result });
  });
});

describe('renderTemplate', () => {
  it('gives a name its argument and its filters in order', () => {
    expect(render('{{ date:YYYY-MM-DD }} {{ title | lower | slug }}')).toEqual({
      ok: true,
      text: 'date as YYYY-MM-DD frozen-probes-审计',
    });
  });

  it('drops a line without a value, and the blank line below it', () => {
    expect(render('# {{title}}\n\n{{none}}\n\nEnd {{none}}.')).toEqual({
      ok: true,
      text: '# Frozen probes: 审计\n\nEnd .',
    });
  });

  it('does not read what a value brings as template', () => {
    expect(render('{{title}}', new Map([['title', '{{tags}}']]))).toEqual({ ok: true, text: '{{tags}}' });
  });

  it('names each mistake, its line, and what was probably meant', () => {
    expect(render('{{titel}}\n{{tags|lst}}\n{{zzz}}\n{{open')).toEqual({
      ok: false,
      errors: [
        { line: 1, reason: 'unknown-name', name: 'titel', suggestion: 'title' },
        { line: 2, reason: 'unknown-filter', name: 'lst', suggestion: 'list' },
        { line: 3, reason: 'unknown-name', name: 'zzz', suggestion: undefined },
        { line: 4, reason: 'unclosed', name: '{{open', suggestion: undefined },
      ],
    });
  });
});

describe('a template’s properties', () => {
  const title = 'On "quotes": and more';
  const values = new Map<string, string | readonly string[]>([
    ['title', title],
    ['tags', ['a', 'b: c']],
    ['none', ''],
    ['link', '[[note]]'],
  ]);
  const renderProperties = (lines: string) => render(`---\n${lines}\n---\nbody\n`, values);

  it.each<readonly [lines: string, key: string, value: unknown]>([
    ['title: {{title}}', 'title', title],
    ['title: "{{title}}"', 'title', title],
    ["title: '{{title}}'", 'title', title],
    ['title: "Z: {{title}}"', 'title', `Z: ${title}`],
    ['title: {{title|yaml}}', 'title', title],
    ['tags: {{tags}}', 'tags', ['a', 'b: c']],
    ['tags: [zettel, {{tags}}]', 'tags', ['zettel', 'a', 'b: c']],
    ['list:\n  - {{title}}\n  - b', 'list', [title, 'b']],
    ['up: {{link}}', 'up', '[[note]]'],
    ['up: {{none}}', 'up', null],
  ])('read back as they were: %s', (lines, key, value) => {
    const rendered = renderProperties(lines);
    expect(rendered.ok && propertyOf(readFrontmatter(rendered.text), key)).toEqual(value);
  });

  it('that cannot be read with the values in them are a mistake of the template', () => {
    expect(renderProperties('title: about {{title}}')).toMatchObject({ ok: false, errors: [{ reason: 'broken-properties', line: 2 }] });
  });
});
