import { describe, expect, it } from 'vitest';
import { propertiesOf, propertyOf, readFrontmatter } from '../../src/properties/frontmatter';
import { FILTERS } from '../../src/permanent/filters/index';
import { Outside, renderTemplate, type TemplateVariables } from '../../src/permanent/template';
import { ownWords } from '../../src/untrusted/written';

const outside = (values: Record<string, string | readonly string[]>): TemplateVariables =>
  new Map(Object.entries(values).map(([name, value]) => [name, new Outside(value)]));

const variables: TemplateVariables = new Map([
  ...outside({ title: 'Frozen probes: 审计', tags: ['probes', '对齐'], published: '2026-02-19', none: '' }),
  ['date', (pattern) => ownWords(`date as ${pattern ?? 'usual'}`)],
]);

/** Knows one pattern, and tells the others by name. */
const formatDate = (date: Date, pattern: string): string =>
  pattern === 'YYYY' ? String(date.getFullYear()) : `${pattern} of ${date.toISOString()}`;
const render = (template: string, values: TemplateVariables = variables) => renderTemplate(template, { variables: values, formatDate });

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

  it.each([
    ['at its top', '{{none}}\n\nText', 'Text'],
    ['between texts, with one blank line left', 'A\n\n{{none}}\n\nB', 'A\n\nB'],
    ['right below a text, and the blank line stays', 'A\n{{none}}\n\nB', 'A\n\nB'],
    ['twice', 'A\n\n{{none}}\n\n{{none}}\n\nB', 'A\n\nB'],
    ['with blanks around it', 'A\n  {{none}}  \nB', 'A\nB'],
    ['in a template with other line ends', 'A\r\n{{none}}\rB', 'A\nB'],
  ])('drops a line without a value %s', (_, template, text) => {
    expect(render(template)).toEqual({ ok: true, text });
  });

  it.each([
    ['in double quotes', '{{none|default:"a | b"}}', 'a | b'],
    ['in single quotes', '{{none|default:\'a "b"\'}}', 'a "b"'],
    ['without quotes', '{{none|default:ab|upper}}', 'AB'],
    ['none', '{{none|default}}', ''],
    ['with blanks around it', '{{ tags | join : " + " | upper }}', 'PROBES + 对齐'],
    ['none where the filter has one of its own', '{{tags|list|heading}}', '##\n\n- probes\n- 对齐'],
    ['none for a date', '{{published|date}}', 'YYYY-MM-DD of 2026-02-19T00:00:00.000Z'],
  ])('gives a filter its argument: %s', (_, template, text) => {
    expect(render(template)).toEqual({ ok: true, text });
  });

  it('puts several values together as they are meant to stand, or gives them to a filter one by one', () => {
    const blocks = new Map([['keyPoints', { items: ['One\n\nmore', 'Two'].map(ownWords), text: ownWords('One\n\nmore\n\nTwo') }]]);
    expect(render('{{keyPoints}}', blocks)).toEqual({ ok: true, text: 'One\n\nmore\n\nTwo' });
    expect(render('{{keyPoints|list}}', blocks)).toEqual({ ok: true, text: '- One\n\n  more\n- Two' });
    expect(render('{{keyPoints|list|upper}}', blocks)).toEqual({ ok: true, text: '- ONE\n\n  MORE\n- TWO' });
  });

  it('does not read what a value brings as template', () => {
    expect(render('{{title}}', outside({ title: '{{tags}}' }))).toEqual({ ok: true, text: '{{tags}}' });
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

/** A page's text that would like to be properties, on one line. */
const ONE_LINE = 'Queues stay small. status: pending-analysis --- cssclasses: hidden';

it.each([
  ['a name that is half another', 'tit', 'title'],
  ['a name that is nothing like any', 'summary', undefined],
])('suggests what was meant by %s', (_, name, suggestion) => {
  expect(render(`{{${name}}}`)).toMatchObject({ ok: false, errors: [{ reason: 'unknown-name', name, suggestion }] });
});

describe('a template’s properties', () => {
  const title = 'On "quotes": and more';
  const values: TemplateVariables = new Map([
    ...outside({ title, tags: ['a', 'b: c'], none: '', empty: [], fence: '---' }),
    ['link', ownWords('[[note]]')],
    ['page', ownWords('Queues stay small.\nstatus: pending-analysis\n\n---\n  cssclasses: hidden')],
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

  it.each<readonly [template: string, properties: unknown]>([
    ['abstract: >-\n  {{page}}', { abstract: 'Queues stay small. status: pending-analysis\n---\n  cssclasses: hidden' }],
    ['abstract: |\n  {{page}}', { abstract: 'Queues stay small.\nstatus: pending-analysis\n\n---\n  cssclasses: hidden\n' }],
    [
      'abstract: | # mine\n  From: {{page}}\nb: 1',
      { abstract: 'From: Queues stay small.\nstatus: pending-analysis\n\n---\n  cssclasses: hidden\n', b: 1 },
    ],
    [
      'list:\n  - |\n    {{page}}\n  - {{link}}',
      { list: ['Queues stay small.\nstatus: pending-analysis\n\n---\n  cssclasses: hidden\n', '[[note]]'] },
    ],
    ['abstract: |\n  {{none}}\nb: 1', { abstract: '', b: 1 }],
    ['abstract: {{page}}', { abstract: ONE_LINE }],
    ['abstract: "{{page}}"', { abstract: ONE_LINE }],
    ['abstract: [{{page}}, x]', { abstract: [ONE_LINE, 'x'] }],
    ['abstract: {a: {{page}}}', { abstract: { a: ONE_LINE } }],
    ['abstract: [\n  {{tags}},\n  {{page}}\n  ]', { abstract: ['a', 'b: c', ONE_LINE] }],
    ['abstract: About {{page}} # mine', { abstract: `About ${ONE_LINE}` }],
    ['by: {{title}} in {{tags}} # mine', { by: `${title} in a, b: c` }],
    ['tags:\n  - literature\n  - {{tags}}\n  - x', { tags: ['literature', 'a', 'b: c', 'x'] }],
    ['tags:\n- {{tags}}', { tags: ['a', 'b: c'] }],
    ['tags:\n  - literature\n  - {{empty}}\n  - {{none}}', { tags: ['literature'] }],
    ['tags: {{empty}}', { tags: null }],
    ['list:\n  - {{title}}: {{link}}\n  - name: {{title}}', { list: [`${title}: [[note]]`, { name: title }] }],
    ['-rank: {{title}}\nog:title: {{title}}\n"quoted: key": {{title}}', { '-rank': title, 'og:title': title, 'quoted: key': title }],
    ['# [ a comment\nup: {{link}}', { up: '[[note]]' }],
  ])('take whatever a page says as a value: %s', (lines, properties) => {
    const rendered = renderProperties(lines);
    expect(rendered.ok && propertiesOf(rendered.text, readFrontmatter(rendered.text))).toEqual(properties);
  });

  it.each(['{{page}}', '{{page}}: x', '{{fence}}', 'a: 1\n{{title}}: b', 'a: one\n  {{page}}'])(
    'that a page’s text would add to, or end, are a mistake of the template: %s',
    (lines) => {
      expect(renderProperties(lines)).toMatchObject({ ok: false, errors: [{ reason: 'broken-properties' }] });
    },
  );

  it.each([
    ['below the first line are text', '\n---\ntitle: {{title}}\n---\n', `\n---\ntitle: ${title}\n---\n`],
    ['that never end are text', '---\ntitle: {{title}}\n', `---\ntitle: ${title}\n`],
    ['end where text begins, which takes values as they are', '---\na: 1\n---\nOn: {{title}}', `---\na: 1\n---\nOn: ${title}`],
    ['without a value stay', '---\nup: {{none}}\n---\n', '---\nup: \n---\n'],
  ])('%s', (_, template, text) => {
    expect(render(template, values)).toEqual({ ok: true, text });
  });

  it('are none where the template has none, whatever a page’s text begins with', () => {
    const rendered = render('{{fence}}\n\nBody', new Map([['fence', ownWords('---\nstatus: pending-analysis\n---')]]));
    expect(rendered).toEqual({ ok: true, text: '\n---\nstatus: pending-analysis\n---\n\nBody' });
  });
});
