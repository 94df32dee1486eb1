import type { Dictionary } from '../dictionary';
import { number } from '../number';

/** Drafts by a language model. */
export const model: Dictionary['model'] = {
  draft: {
    'key-points': '起草关键观点',
    summary: '起草摘要',
    tags: '挑选标签',
    'link-reasons': '起草链接理由',
    'atomic-notes': '起草原子笔记',
  },
  sends: (host, words, isWhole, extra) =>
    `将把标题和${isWhole ? `正文（${number(words)} 词）` : `正文的前 ${number(words)} 词`}${extra === undefined ? '' : extra === 'tags' ? '以及仓库的标签' : '以及这些笔记的名称'}发送到 ${host}。`,
  waiting: '正在等待模型...',
  drafting: (characters) => `正在起草，已有 ${number(characters)} 个字符`,
  cancel: '取消',
  took: (name, usage) =>
    usage === undefined ? `${name} · 用量未知` : `${name} · 发送 ${number(usage.input)}、收到 ${number(usage.output)} 个 token`,
  dropped: {
    quotes: (n) => `有 ${number(n)} 处引文不在正文中，已略去。`,
    tags: (n) => `有 ${number(n)} 个标签在仓库中不存在，已略去。`,
  },
  cutOff: '模型达到上限后停止，草稿可能不完整。',
  nothing: '回答中没有可用的内容。',
  failure: {
    'no-address': '设置中的地址无效。',
    'no-name': '请在设置中填写模型名称。',
    'key-unprotected': '密钥不会以未加密的方式发送到其他机器，请使用 https。',
    unreachable: (host) => `${host} 没有应答。服务在运行吗？`,
    stalled: (host) => `${host} 中途停止响应。`,
    cancelled: '已取消。',
    empty: '模型没有给出内容。',
    'broken-off': (detail) => `回答中断：${detail}`,
    'no-key': (detail) => `缺少密钥，或密钥未被接受。${detail}`,
    'no-model': (detail) => `没有这个模型。${detail}`,
    'no-credits': (detail) => `账户余额不足。${detail}`,
    'too-long': (detail) => `正文超出了该模型的长度上限。${detail}`,
    refused: (detail) => `请求被拒绝。${detail}`,
    server: (detail) => `服务出错。${detail}`,
    busy: (seconds) => (seconds === undefined ? '服务繁忙，请稍后再试。' : `服务繁忙，请在 ${number(seconds)} 秒后再试。`),
  },
};
