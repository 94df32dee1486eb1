/** Bases. */
export const bases = {
  /** File name of the base, without extension. */
  fileName: '待分析笔记',
  viewName: '待分析队列',
  views: { queue: '队列', notFetched: '未抓取', toRead: '待阅读', incomplete: '不完整', analyzed: '已分析', declined: '不采纳' },
  /** Headings of the columns. */
  properties: { source: '来源', date: '日期', content_verdict: '全文', content_words: '词数', tags: '标签' },
  nothing: '这里没有待分析笔记。',
  others: (n: number) => `有 ${n} 篇笔记不是待分析状态，未列出。`,
  none: '无',
};
