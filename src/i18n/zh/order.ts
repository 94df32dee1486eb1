import type { Dictionary } from '../dictionary';
import { number } from '../number';

export const order: Dictionary['order'] = {
  title: '排序的依据',
  command: '查看排序的依据',
  all: '全部依据…',
  about: (decisions) => `由这台设备根据你笔记中的 ${number(decisions)} 次决定得出。不会隐藏任何内容，靠后的只是排在下面。`,
  sources: '来源',
  words: '标题中的词',
  said: '你说过',
  more: (title) => `多看《${title}》这一类`,
  less: (title) => `少看《${title}》这一类`,
  takeBack: '收回',
  kept: (kept, of) => `${number(of)} 条里留下 ${number(kept)} 条`,
  declined: (declined, of) => `${number(of)} 条里没采纳 ${number(declined)} 条`,
  off: (evidence) => `${evidence}；你已关闭`,
  speaksFor: '使它靠前',
  speaksAgainst: '使它靠后',
  explores: '与众不同的内容',
  exploresDesc: '每五条留一条，以免越看越窄。',
  learns: '从决定中学习',
  learnsDesc: '关闭后只看与你的笔记的关联。',
};
