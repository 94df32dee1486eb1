import type { Dictionary } from '../dictionary';
import { number } from '../number';
import { amount } from './count';

/** Declining, and taking it back. */
export const triage: Dictionary['triage'] = {
  declineThese: (of) => (of.notes === 1 ? '不采纳' : `不采纳 ${amount(of)}`),
  declineWithReason: (of) => (of.notes === 1 ? '注明原因后不采纳...' : `注明原因，不采纳 ${amount(of)}...`),
  declineGroup: (of) => `不采纳全部 ${amount(of)}`,
  whyDecline: (of) =>
    of.items === 1 ? '为什么不采纳这一项？可以选择，也可以自己写' : `为什么不采纳这 ${amount(of)}？可以选择，也可以自己写`,
  useReason: '不采纳',
  reasons: ['不相关', '重复', '已经了解', '内容太少', '网页已不存在', '在付费墙后', '已经过时'],
  duplicate: '重复',
  fetchPending: (of) => `抓取 ${amount(of, '待分析')}`,
  declinePending: (of) => `不采纳 ${amount(of, '待分析')}`,
  bulk: {
    label: '不采纳的进度',
    declining: (done, total) => `正在设为不采纳 ${number(done)} / ${number(total)} 项`,
    undoing: (done, total) => `正在撤销 ${number(done)} / ${number(total)} 个文件`,
    declined: (written, total, failed) =>
      (written === total ? `已不采纳 ${number(total)} 项` : `已不采纳 ${number(written)} / ${number(total)} 项`) +
      (failed > 0 ? `，${number(failed)} 篇笔记未能写入` : ''),
    one: (title) => `已不采纳：${title}`,
  },
  duplicates: (n) => `不采纳 ${number(n)} 篇重复笔记`,
};
