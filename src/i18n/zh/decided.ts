import type { Dictionary } from '../dictionary';
import { number } from '../number';
import { amount } from './count';

const outcome = { written: '已写成', kept: '已保留', analyzed: '已分析', declined: '不采纳' };

/** What was decided, and taking it back. */
export const decided: Dictionary['decided'] = {
  title: '已处理',
  count: amount,
  today: '今天',
  yesterday: '昨天',
  number,
  outcome,
  wentTo: (name, more) => `写入：${name}${more === 0 ? '' : ` 等，另有 ${number(more)} 篇`}`,
  openPermanent: '打开永久笔记',
  makePending: '重新设为待分析',
  none: '还没有处理过任何内容。',
  finished: '全部处理完毕',
  tally: (counts) => `今天：${counts.map(([one, items]) => `${outcome[one]} ${number(items)} 项`).join('，')}`,
  noneToday: '今天还没有处理任何内容。',
};
