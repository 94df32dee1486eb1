import { expect, it } from 'vitest';
import { isTemplate } from '../../src/note/is-template';

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
