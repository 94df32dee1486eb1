import type { Dictionary } from '../dictionary';
import { number } from '../number';

export const letGo: Dictionary['letGo'] = {
  command: '放下旧的……',
  title: '放下旧的',
  summary: (stay, go) => `留下 ${number(stay)} 条，放下 ${number(go)} 条`,
  stays: '留下什么',
  best: '最值得的',
  bestDesc: (held) => `按队列的顺序，留下这么多条：${number(held)} 条`,
  since: '最新的',
  sinceDesc: (held) => `这么多天以内发布的：${number(held)} 条`,
  begun: '已开始、已抓取或已推迟的',
  begunDesc: (held) => `${number(held)} 条`,
  sources: '按来源',
  ofSource: (stay, of) => `${number(of)} 条里留下 ${number(stay)} 条`,
  others: (n) => `另外 ${number(n)} 个来源`,
  border: '在界线两侧的',
  borderDesc: '勾选的会留下。每一条都可以移到另一侧。',
  undo: (notes) => `改动 ${number(notes)} 篇笔记，每篇一个属性；另有一篇笔记列出它们的链接。撤销一次即可全部恢复。`,
  go: (n) => `放下 ${number(n)} 条`,
  nothing: '没有要放下的。',
  cancel: '取消',
  noteTitle: (day) => `放下 ${day}`,
  noteAbout: (n) => `一次放下了 ${number(n)} 条。只要插件的历史里还有，撤销即可全部恢复；之后可以自己改回笔记的状态。`,
  reason: (day) => `已放下，${day}`,
};
