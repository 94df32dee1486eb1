import type { Dictionary } from '../dictionary';
import { number } from '../number';

/** Fetching many notes in one go. */
export const fetchRun: Dictionary['fetchRun'] = {
  commands: {
    fetchAll: '抓取所有待分析笔记的全文',
    pause: '暂停抓取',
    resume: '继续抓取',
    cancel: '取消抓取',
    plan: '预览批量抓取',
  },
  nothing: '所有待分析笔记都已有全文。',
  duration: (ms) => {
    const minutes = Math.ceil(ms / 60_000);
    if (minutes <= 1) return '不到一分钟';
    return minutes < 60 ? `约 ${minutes} 分钟` : `约 ${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分钟`;
  },
  status: {
    running: (done, total) => `正在抓取 ${number(done)}/${number(total)}`,
    paused: (done, total) => `抓取已暂停 ${number(done)}/${number(total)}`,
    offline: (done, total) => `等待网络恢复，已抓取 ${number(done)}/${number(total)}`,
    left: (duration) => `还需${duration}`,
    failed: (n) => `${number(n)} 篇失败`,
    slow: {
      paced: (host) => `${host} 要求请求之间留出间隔。`,
      'asked-to-wait': (host, until) => `${host} 要求在 ${until} 之前不要访问。`,
      resting: (host, until) => `${host} 连续出错，${until} 再试。`,
    },
  },
  plan: {
    title: '抓取所有待分析笔记',
    summary: (notes, duration) => `${number(notes)} 篇笔记还没有全文，抓取需要${duration}。`,
    failedBefore: (n) => `其中 ${number(n)} 篇曾经失败，排在最后。`,
    host: '网站',
    notes: '笔记',
    noLink: '没有链接',
    twins: (items) => `${number(items)} 个条目`,
    fetch: '抓取',
    cancel: '暂不',
  },
};
