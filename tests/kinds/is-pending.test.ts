import { describe, expect, it } from 'vitest';
import { isForeign } from '../../src/note/foreign-file';
import { isPending } from '../../src/kinds/is-pending';
import { hasTemplateMarks } from '../../src/note/is-template';
import { pendingNote } from '../note/sample';
import { statusKinds } from './status-kinds';

const pending = (text: string): boolean => isPending({ path: 'a.md', text }, statusKinds());
const withProperty = (line: string): string => pendingNote({ status: `status: pending-analysis\n${line}` });

describe('a pending note', () => {
  it('says so in its status', () => {
    expect(pending(pendingNote())).toBe(true);
    expect(pending(pendingNote({ status: 'status: [mine, Pending-Analysis]' }))).toBe(true);
    expect(pending(pendingNote({ status: 'status: declined' }))).toBe(false);
    expect(pending('# No properties\n')).toBe(false);
  });

  it.each([
    pendingNote({ title: '<% tp.file.title %>' }),
    withProperty('address: <% tp.system.prompt("Address") %>'),
    withProperty('address: "{{url}}"'),
    withProperty('address: {{url}}'),
  ])('is no template: %#', (text) => {
    expect(pending(text)).toBe(false);
  });

  it.each(['kanban-plugin: board', 'excalidraw-plugin: parsed', 'mindmap-plugin: basic', 'tldraw-file: true'])(
    'is no file of another plugin: %s',
    (line) => {
      expect(pending(withProperty(line))).toBe(false);
    },
  );

  it('may speak of templates and plugins', () => {
    expect(pending(pendingNote({ title: 'How {{names}} are written', excerpt: '<% code %> of my kanban-plugin: board' }))).toBe(true);
    expect(pending(withProperty('kanban-plugin: false'))).toBe(true);
    expect(pending(withProperty('plugin: kanban-plugin'))).toBe(true);
  });
});

describe('the same from what the app knows of a note', () => {
  it.each([
    [{ title: '<% tp.file.title %>' }, '', true],
    [{ title: ' {{title}}' }, '', true],
    [{}, '{{title}}', true],
    [{ title: { '{ title: null }': null } }, '', true],
    [{ title: { '[object Object]': null } }, '', true],
    [{ title: 'On {{title}}', more: { of: 'it' }, list: ['{{a}}'], none: null }, 'On <% this %>', false],
  ])('%o titled "%s" has a template’s marks: %s', (properties, title, isIt) => {
    expect(hasTemplateMarks(properties, title)).toBe(isIt);
  });

  it.each([
    [{ 'kanban-plugin': 'board' }, true],
    [{ 'Excalidraw-Plugin': 'parsed' }, true],
    [{ 'kanban-plugin': null }, false],
    [{ 'kanban-plugin-notes': 'x' }, false],
    [{ title: 'kanban-plugin' }, false],
  ])('%o belongs to another plugin: %s', (properties, isIt) => {
    expect(isForeign(properties)).toBe(isIt);
  });
});
