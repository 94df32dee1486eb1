import type { Dictionary } from '../dictionary';
import { number } from '../number';

const any = (names: readonly string[]): string => names.join('或');
const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('或');

export const rules: Dictionary['rules'] = {
  title: '规则',
  command: '查看规则',
  make: '创建规则…',
  about: '新内容到来时由规则处理，以第一条相符的为准。规则所做的都可以撤销。',
  none: '还没有规则。可以从一篇笔记的菜单创建，也可以在这里创建。',
  conditions: '适用于同时满足以下条件的内容',
  source: '来源',
  sourceDesc: '其中任意一个，每行一个。',
  words: '标题中的词',
  wordsDesc: '其中任意一个，每行一个。',
  author: '作者',
  tag: '标签',
  older: '早于多少天',
  longer: '超过多少字',
  longerDesc: '以已抓取的全文为准。',
  action: '处理方式',
  does: {
    decline: '不采纳',
    later: '推迟一周',
    tag: '添加标签',
    fetch: '抓取全文',
    more: '排到前面',
  },
  doesTag: (tag) => `添加标签 ${tag}`,
  tagToAdd: '要添加的标签',
  when: {
    sources: (names) => `来自 ${any(names)}`,
    words: (words) => `标题含${quoted(words)}`,
    authors: (names) => `作者是 ${any(names)}`,
    tags: (names) => `带标签 ${any(names)}`,
    olderThan: (days) => `早于 ${number(days)} 天`,
    longerThan: (words) => `超过 ${number(words)} 字`,
  },
  sentence: (does, when) => `${does}：${when.join('，')}`,
  preview: (matched, kept, of) =>
    of === 0
      ? '还没有处理过的内容可供试用。'
      : `最近 ${number(of)} 次决定里有 ${number(matched)} 条相符${matched === 0 ? '' : kept === 0 ? '，没有一条是你留下的' : `，其中 ${number(kept)} 条是你留下的`}。`,
  kept: '留下',
  alsoNow: '也处理现有的内容',
  alsoNowDesc: (n) => (n === 0 ? '没有相符的待分析笔记。' : `会立即处理 ${number(n)} 篇待分析笔记。`),
  add: '添加规则',
  asksNothing: '请说明适用于什么内容。',
  noTag: '请填写标签。',
  cancel: '取消',
  remove: '删除规则',
  reason: (rule) => `规则：${rule}`,
  switchedOff: (rule) => `最近十篇不采纳的笔记里你恢复了三篇，这条规则已自行关闭：${rule}`,
};
