import { expect, it } from 'vitest';
import type { PropertyValue } from '../../src/properties/property-value';
import { hasTemplateMarks, isTemplate } from '../../src/note/is-template';

it.each([
  ['a property filled in', '---\nid: {{date:YYYYMMDD}}\n---\nText.\n', true],
  ['a quoted property', '---\ntitle: "{{title}}"\n---\nText.\n', true],
  ['a command of Templater’s', '---\ncreated: <% tp.file.creation_date() %>\n---\n', true],
  ['a title filled in', 'Text.\r\n\r\n# {{title}}\r\n', true],
  ['properties that are cut off', '---\ntitle: {{title}}\n', false],
  [
    'a note about templates',
    '---\ntitle: How {{title}} is filled in\n---\n# Templates\n\n`{{title}}` is the title, `<% %>` a command.\n\n```\n# x\n```\n',
    false,
  ],
  ['a note', '# A title\n\nText with {{braces}}.\n', false],
])('%s', (_, text, expected) => {
  expect(isTemplate(text)).toBe(expected);
});

it.each<[string, Record<string, PropertyValue>, string, boolean]>([
  ['its title', {}, ' {{title}}', true],
  ['its title, a command of Templater’s', {}, '<% tp.file.title %>', true],
  ['a property in quotes', { date: 1, title: '{{title}}' }, '', true],
  ['a property without quotes, as one reader has it', { title: { '{ title: null }': null } }, '', true],
  ['a property without quotes, as another has it', { title: { '[object Object]': null } }, '', true],
  ['a word in its title', { title: 'On {{title}}' }, 'On {{title}}', false],
  ['a list of them', { tags: ['{{tag}}'] }, '', false],
  ['a mapping of its own', { author: { name: '{{name}}' }, none: null }, '', false],
])('by what the app knows of a note, a template is told by %s: %j', (_, properties, title, expected) => {
  expect(hasTemplateMarks(properties, title)).toBe(expected);
});
