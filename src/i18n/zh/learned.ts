import type { Dictionary } from '../dictionary';
import { number } from '../number';

export const learned: Dictionary['learned'] = {
  keptAlike: (kept, of) => ['类似的 ', `${number(of)} 条里你留下了 ${number(kept)} 条`, ''],
  declinedAlike: (declined, of) => ['类似的 ', `${number(of)} 条里你没采纳 ${number(declined)} 条`, ''],
  keptSource: (kept, of) => ['这个来源的 ', `${number(of)} 条里你留下了 ${number(kept)} 条`, ''],
  declinedSource: (declined, of) => ['这个来源的 ', `${number(of)} 条里你没采纳 ${number(declined)} 条`, ''],
  words: (words) => ['与你留下的内容同有 ', words.join('、'), ''],
  cites: (notes) => ['引用了', `你的 ${number(notes)} 篇笔记`, ''],
  citedBy: (notes) => ['被', `你的 ${number(notes)} 篇笔记`, '引用'],
  note: (name) => ['接近 ', name, ''],
  unlike: ['', '与你处理过的都不同', '：不妨一试'],
  askedMore: ['', '你想多看', '这一类'],
  askedLess: ['', '你想少看', '这一类'],
  semicolon: '；',
  notYet: (decisions, needed) => `目前只按关联度排序：处理满 ${number(needed)} 条之后，排序会从中学习（已处理 ${number(decisions)} 条）。`,
  noReason: '你处理过的内容还说明不了它该在前还是在后。',
};
