import type { Dictionary } from '../dictionary';
import { number } from '../number';

/** The queue. */
export const queue: Dictionary['queue'] = {
  pending: (n) => ({ number: number(n), word: '篇待分析' }),
  found: (n, all) => `${number(n)} / ${number(all)}`,
  search: '搜索待分析笔记...',
  clearSearch: '清除搜索',
  sortBy: '排序方式',
  sort: { connection: '关联度', newest: '最新', oldest: '最早', source: '来源', shortest: '最短', longest: '最长', state: '状态', title: '标题' },
  more: '更多选项',
  emptyTitle: '没有待分析的笔记',
  emptyBefore: '属性中写有以下内容的笔记会立刻出现在这里',
  emptyAfter: '放在哪个文件夹都可以。订阅、脚本、同步或你自己都能写入。',
  makePending: '把当前笔记设为待分析',
  changeStatus: '改用其他状态值...',
  nothingFound: (search) => `没有待分析笔记符合“${search}”。`,
  keys: { move: '移动', open: '打开', fetch: '抓取', decline: '不采纳' },
  space: '空格',
  tasks: (done, total) => `已勾选 ${done} / ${total}`,
};
