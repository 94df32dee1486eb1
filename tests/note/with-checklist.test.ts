import { describe, expect, it } from 'vitest';
import { checklistOf } from '../../src/note/checklist';
import { DEFAULT_SECTION_NAMES as names } from '../../src/note/sections';
import { withChecklist } from '../../src/note/with-checklist';
import { pendingNote } from './sample';

const ITEMS = ['Read it', '与笔记建立链接'];
const textOf = (text: string): string => {
  const added = withChecklist(text, names, ITEMS);
  if (!added.ok) throw new Error(added.reason);
  return added.text;
};
const BARE = pendingNote().replace(/## Analysis Checklist\n[\s\S]*?(?=## Related)/, '');

describe('a checklist', () => {
  it('comes before the related notes, and nothing else changes', () => {
    expect(textOf(BARE)).toBe(BARE.replace('## Related', '## Analysis Checklist\n\n- [ ] Read it\n- [ ] 与笔记建立链接\n\n## Related'));
  });

  it('keeps line ends, and comes to the end of a note without sections', () => {
    expect(textOf('# A\r\n\r\nText.\r\n')).toBe(
      '# A\r\n\r\nText.\r\n\r\n## Analysis Checklist\r\n\r\n- [ ] Read it\r\n- [ ] 与笔记建立链接\r\n',
    );
  });

  it('leaves what stands under its heading where it is', () => {
    const text = BARE.replace('## Related', '## Analysis Checklist\n\nSee the other note.\n\n## Related');
    expect(textOf(text)).toBe(text.replace('other note.\n', 'other note.\n\n- [ ] Read it\n- [ ] 与笔记建立链接\n'));
  });

  it('is not added where there is one, or where it would not be read', () => {
    expect(textOf(pendingNote())).toBe(pendingNote());
    expect(textOf(textOf(BARE))).toBe(textOf(BARE));
    expect(withChecklist(BARE.replace('## Related', '## Analysis Checklist\n\n```\nopen code\n\n## Related'), names, ITEMS)).toEqual({
      ok: false,
      reason: 'misread',
    });
    expect(checklistOf(textOf(BARE), names)).toHaveLength(2);
  });
});
