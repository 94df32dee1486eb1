import { describe, expect, it } from 'vitest';
import { excerptOf, replaceExcerpt } from '../../src/note/excerpt';
import { DEFAULT_SECTION_NAMES as names, sectionsOf } from '../../src/note/sections';
import { structureOf } from '../../src/note/structure';

const excerpt = (text: string): string => {
  const structure = structureOf(text, names);
  return excerptOf(text, structure, sectionsOf(text, structure, names));
};
const replaced = (text: string): string => replaceExcerpt(text, names, '\nNew.\r\n\r\nMore. \n');

describe('the feed’s text', () => {
  it.each([
    ['a quote whose first line alone has the mark', '# T\n\n> One.\nTwo.\n\n## Related\n', 'One.\nTwo.'],
    ['a quote that somebody marked line by line', '# T\n\n> One.\n>\n>Two.\n\n>\tThree.\n', 'One.\n\nTwo.\n\nThree.'],
    ['a quote that quotes', '# T\n\n> One.\nTwo > 1.\n> Three.\n', 'One.\nTwo > 1.\n> Three.'],
    ['no quote', '# T\n\n  One.\n  > Two.\n', 'One.\n  > Two.'],
    ['nothing', '# T\n\n## Related\n\n- a\n', ''],
    ['what stands above a heading of level two, whatever it is called', '# T\n\n> One.\n\n## Mine\n\nTwo.\n', 'One.'],
    ['headings of its own', '# T\n\n> One.\n\n### Part\n\nTwo.\n\n## Mine\n', 'One.\n\n### Part\n\nTwo.'],
    ['what stands above a deeper section of the note', '# T\n\n> One.\n\n### Related\n\n- a\n', 'One.'],
    ['what stands below the properties, where there is no title', '---\na: 1\n---\n> One.\n\n## Related\n', 'One.'],
    ['none of what stands in sections, where there is no title', '## Related\n\n- a\n\n## Mine\n', ''],
    ['in lines that end in CR', '# T\r\r> One.\rTwo.\r\r## Related\r', 'One.\nTwo.'],
  ])('is %s', (_, text, expected) => {
    expect(excerpt(text)).toBe(expected);
  });
});

describe('another text in its place', () => {
  it.each([
    ['keeps what stands around it', '# T\n\n> Old.\nOf two lines.\n\n\n## X\n', '# T\n\n> New.\n>\n> More.\n\n\n## X\n'],
    ['goes below the title', '# T\n\n## X\n', '# T\n\n> New.\n>\n> More.\n\n## X\n'],
    ['goes below a title that is the note’s last line', '# T', '# T\n\n> New.\n>\n> More.\n'],
    ['goes below the properties', '---\na: 1\n---\n', '---\na: 1\n---\n\n> New.\n>\n> More.\n'],
    ['goes to the head of a note without either', '## X\n', '> New.\n>\n> More.\n\n## X\n'],
    ['is all of a note that is empty', '', '> New.\n>\n> More.\n'],
    ['ends its lines as the note does', '# T\r\n\r\n> Old.\r\n', '# T\r\n\r\n> New.\r\n>\r\n> More.\r\n'],
  ])('%s', (_, text, expected) => {
    expect(replaced(text)).toBe(expected);
    expect(replaced(expected)).toBe(expected);
  });
});
