import { describe, expect, it } from 'vitest';
import { isNamed } from '../../src/note/heading-name';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';

describe('isNamed', () => {
  it.each([
    'Related',
    'related',
    'RELATED  NOTES',
    '**Related**',
    '*Related*',
    '__Related__',
    '==Related==',
    '~~Related~~',
    '`Related`',
    'Related:',
    'Related：',
    'Ｒｅｌａｔｅｄ',
    '3. Related',
    '3 Related',
    '2.3 Related',
    '2.3. Related',
    '(3) Related',
    '3) Related',
    'IV. Related',
    'b) Related',
    '3️⃣ Related',
    'Related #links',
    'Related #links #zk/inbox',
    '#links Related',
    'Related #链接',
    '🔗 Related',
    'Related 🔗',
    '🔗Related',
    '👩🏽‍💻 Related',
    '🇨🇭 Related',
    '⚠️ Related',
    '→ Related',
    '• Related •',
    'Related ^rel-1',
    'Related #links ^rel-1',
    'Related %%mine%%',
    '%%mine%% Related',
    'Related <!-- mine -->',
    '<b>Related</b>',
    '[[Related]]',
    '[[Map of notes|Related]]',
    '[Related](https://a.example/x)',
    '相关',
    '【相关】',
    '「相关笔记」',
    '相关：',
    '一、相关',
    '（二）相关链接',
    '4、相关',
    '🔗 关联笔记 #zk',
  ])('takes %s for the related notes', (heading) => {
    expect(isNamed(heading, names.related)).toBe(true);
  });

  it.each([
    '',
    'Unrelated',
    'Related work',
    'Related to nothing',
    'Related#links',
    'Not related',
    'R e l a t e d',
    '[[Related|Work]]',
    '[[Related work]]',
    '%%Related%%',
    '#Related',
    'Related and 🔗 more',
    '相关工作',
    '不相关',
    `Related ${'🔗'.repeat(300)}`,
  ])('does not take %s for the related notes', (heading) => {
    expect(isNamed(heading, names.related)).toBe(false);
  });

  it.each(['Full Content', 'Full Document', 'Full article', '[[Some page|Full Content]]', '📄 全文', '1. 正文：'])(
    'takes %s for the full content',
    (heading) => {
      expect(isNamed(heading, names.fullContent)).toBe(true);
    },
  );

  it('compares names that consist of ornaments as they are', () => {
    expect(isNamed('🔗', ['🔗'])).toBe(true);
    expect(isNamed('🔗', ['📎'])).toBe(false);
    expect(isNamed('#links', ['#links'])).toBe(true);
    expect(isNamed('C++', ['C++'])).toBe(true);
  });

  it('takes off of the names in the settings what it takes off of headings', () => {
    expect(isNamed('Links', ['🔗 **Links**:'])).toBe(true);
  });

  it('reads a heading of any length at once', () => {
    const started = performance.now();
    expect(isNamed('[['.repeat(200_000), names.related)).toBe(false);
    expect(isNamed(`Related ${'<!--'.repeat(200_000)}`, names.related)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
