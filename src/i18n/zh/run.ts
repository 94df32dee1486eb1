import type { Dictionary } from '../dictionary';
import { number } from '../number';
import { amount } from './count';

const length = (ms: number): string => {
  const minutes = Math.round(ms / 60_000);
  return minutes < 90 ? `${Math.max(1, minutes)} 分钟` : `${Math.round(minutes / 60)} 小时`;
};
const about = (ms: number): string => (ms < 60_000 ? '不到 1 分钟' : `约 ${length(ms)}`);

/** A run of fetches. */
export const run: Dictionary['run'] = {
  commands: {
    fetchAll: '抓取所有待分析笔记的全文',
    pause: '暂停抓取',
    resume: '继续抓取',
    cancel: '取消抓取',
    plan: '预览批量抓取',
  },
  nothing: '所有待分析笔记都已有全文。',
  label: '抓取进度',
  fetching: (done, total) => `正在抓取 ${number(done)} / ${number(total)} 篇`,
  paused: (done, total) => `已暂停 ${number(done)} / ${number(total)} 篇`,
  offline: (done, total) => `离线，停在 ${number(done)} / ${number(total)} 篇`,
  goesOn: '网络恢复后自动继续',
  none: '没有正在进行的抓取',
  fetched: (written, total) => `已抓取 ${number(written)} / ${number(total)} 篇`,
  left: (ms) => (ms < 60_000 ? '剩余不到 1 分钟' : `约剩 ${length(ms)}`),
  slow: {
    paced: (host) => `等待 ${host}`,
    'asked-to-wait': (host, until) => (until === undefined ? `等待 ${host}，对方要求稍候` : `等待 ${host}，对方要求等到 ${until}`),
    resting: (host, until) => (until === undefined ? `等待连续失败的 ${host}` : `等待连续失败的 ${host}，${until} 前不再访问`),
  },
  finished: (time, ms) => `${time} 完成，用时${ms < 60_000 ? about(ms) : ` ${length(ms)}`}`,
  failed: (n) => `${number(n)} 篇失败`,
  pause: '暂停',
  resume: '继续',
  cancel: '取消',
  close: '关闭',
  retry: (n) => `重试 ${number(n)} 篇`,
  decline: (n) => `不采纳 ${number(n)} 篇`,
  list: '列出',
  open: '打开',
  paste: '打开并粘贴',
  goneReason: '网页已不存在',
  cause: {
    timedOut: { text: (n) => `${number(n)} 篇超时`, detail: '' },
    unreachable: { text: (n) => `${number(n)} 篇无法连接`, detail: '' },
    busy: { text: (n) => `${number(n)} 篇因网站繁忙被拒`, detail: '' },
    refused: { text: (n) => `${number(n)} 篇没有结果`, detail: '' },
    changed: { text: (n) => `${number(n)} 篇含有你写的内容`, detail: '在你选择之前不会替换' },
    ownText: { text: (n) => `${number(n)} 篇有你自己的文字`, detail: '保持原样；单独抓取可对比' },
    there: { text: (n) => `${number(n)} 篇已有此内容`, detail: '无需写入' },
    decided: { text: (n) => `${number(n)} 篇不再待分析`, detail: '保持已作的决定' },
    properties: { text: (n) => `${number(n)} 篇的属性无法安全地编辑`, detail: '没有写入任何内容' },
    misread: { text: (n) => `${number(n)} 篇笔记里有未结束的标记`, detail: '注释、代码块或公式缺少结束标记' },
    blocked: { text: (n) => `${number(n)} 篇要求人机验证或登录`, detail: '' },
    paywalled: { text: (n) => `${number(n)} 篇在付费墙后`, detail: '' },
    noArticle: { text: (n) => `${number(n)} 篇没有找到正文`, detail: '' },
    noAddress: { text: (n) => `${number(n)} 篇没有可用的网址`, detail: '' },
    gone: { text: (n) => `${number(n)} 个网页已不存在`, detail: '来源返回 404' },
  },
  bar: {
    paused: (done, total) => `抓取已暂停 ${number(done)}/${number(total)} 篇`,
    offline: (done, total) => `等待网络恢复，已抓取 ${number(done)}/${number(total)} 篇`,
  },
  plan: {
    title: '抓取所有待分析笔记',
    summary: (of, ms) => `抓取 ${amount(of)}需要${about(ms)}。`,
    ownText: (n) => `${number(n)} 篇有你自己的文字，保持原样。`,
    failedBefore: (of) => `其中 ${amount(of)}曾经失败，排在最后。`,
    host: '网站',
    items: '项数',
    noLink: '没有链接',
    notesBehind: (notes) => `${number(notes)} 篇笔记`,
    fetch: '抓取',
    cancel: '取消',
  },
};
