import type { Dictionary } from '../dictionary';
import { number } from '../number';

/** Declining, and taking it back. */
export const triage: Dictionary['triage'] = {
  declineThese: (n) => (n === 1 ? '不采纳' : `不采纳 ${number(n)} 篇`),
  declineWithReason: (n) => (n === 1 ? '注明原因后不采纳...' : `注明原因，不采纳 ${number(n)} 篇...`),
  declineGroup: (n) => `全部不采纳（${number(n)} 篇）`,
  whyDecline: (n) =>
    n === 1 ? '为什么不采纳这篇笔记？可以选择，也可以自己写' : `为什么不采纳这 ${number(n)} 篇笔记？可以选择，也可以自己写`,
  useReason: '不采纳',
  reasons: ['不相关', '重复', '已经了解', '内容太少', '网页已不存在', '在付费墙后', '已经过时'],
  duplicate: '重复',
  fetchPending: (n) => `抓取 ${number(n)} 篇待分析笔记`,
  declinePending: (n) => `不采纳 ${number(n)} 篇待分析笔记`,
  bulk: {
    label: '不采纳的进度',
    declining: (done, total) => `正在设为不采纳 ${number(done)} / ${number(total)}`,
    undoing: (done, total) => `正在撤销 ${number(done)} / ${number(total)}`,
    declined: (written, total, failed) =>
      (written === total ? `已不采纳 ${number(total)} 个条目` : `已不采纳 ${number(written)} / ${number(total)} 个条目`) +
      (failed > 0 ? `，${number(failed)} 篇未能写入` : ''),
    one: (title) => `已不采纳：${title}`,
  },
  duplicates: (n) => `不采纳 ${number(n)} 篇重复笔记`,
};
