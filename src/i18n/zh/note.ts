import type { Dictionary } from '../dictionary';
import { number } from '../number';

/** The note face. */
export const note: Dictionary['note'] = {
  back: '队列',
  position: (at, of) => `${number(at)} / ${number(of)}`,
  previous: '上一篇待分析笔记',
  next: '下一篇待分析笔记',
  more: '更多选项',
  openPage: (host) => `在浏览器中打开 ${host}`,
  noLink: '没有链接',
  notFetched: '未抓取',
  excerptWords: (n) => `订阅摘要 ${number(n)} 词`,
  sourcesTried: (n) => `尝试了 ${number(n)} 个来源`,
  sources: { 'feed-excerpt': '订阅摘要', 'web-page': '网页', pasted: '粘贴' },
  words: (n) => `${number(n)} 词`,
  edited: '已编辑',
  ownText: '你自己的文字',
  feedContent: { excerpt: '重复了订阅摘要', html: '订阅源的 HTML', stub: '订阅源的占位文字', bytes: '是字节，不是文字' },
  fetchNow: '抓取',
  fetchAgain: '重新抓取',
  checklist: '分析清单',
  progress: (done, total) => `${done} / ${total}`,
  noChecklist: '这篇笔记没有清单。',
  addChecklist: '为这篇笔记添加清单',
  createPermanentNote: '创建永久笔记',
  decline: '不采纳',
  nextAction: '下一篇',
};
