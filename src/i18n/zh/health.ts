import type { Dictionary } from '../dictionary';

/** What can be wrong with permanent notes. */
export const health: Dictionary['health'] = {
  kinds: {
    properties: '属性无法读取',
    text: '正文不是文字',
    links: '失效的链接',
    titles: '言之无物的标题',
    'same-text': '内容相同的笔记',
    'same-source': '来源相同的笔记',
    placeholders: '脚本的残留',
    tags: '只有脚本使用的标签',
    orphans: '孤立的笔记',
  },
};
