import type { Dictionary } from './dictionary';
import { number } from './number';
import { amount } from './zh/count';
import { cite } from './zh/cite';
import { decided } from './zh/decided';
import { health } from './zh/health';
import { keys } from './zh/keys';
import { queue } from './zh/queue';
import { run } from './zh/run';
import { learned } from './zh/learned';
import { kinds } from './zh/kinds';
import { order } from './zh/order';
import { rules } from './zh/rules';
import { later } from './zh/later';
import { letGo } from './zh/let-go';
import { triage } from './zh/triage';
import { note } from './zh/note';
import { steps } from './zh/steps';
import { fetching, failure, remedies, attempt, findings } from './zh/fetching';
import { repair, conflict, refused, notWritten, declined, promoted, existing } from './zh/messages';
import { composer, reason } from './zh/composer';
import { model } from './zh/model';
import { settings } from './zh/settings';
import { verbs } from './zh/verbs';
import { bases } from './zh/bases';

/** 界面文字，简体中文。 */
export const zh: Dictionary = {
  text: (sentences) => sentences.join(''),
  name: '待分析',
  englishName: 'simplified Chinese',

  commands: {
    openPanel: '打开面板',
    showDecided: '查看已处理的内容',
    backToPanel: '返回面板',
    createBase: '创建待分析笔记的数据库',
    fetchFullContent: '抓取全文',
    pasteFullContent: '粘贴全文',
    createPermanentNote: '创建永久笔记',
    toggleNextItem: '勾选下一个清单项',
    decline: '不采纳此笔记',
    undo: '撤销上一步操作',
    nextPending: '转到下一篇待分析笔记',
    previousPending: '转到上一篇待分析笔记',
  },

  menu: {
    fetch: '抓取全文',
    createPermanentNote: '创建永久笔记',
    noteOfSelection: '将所选内容写成笔记',
    decline: '不采纳',
    open: '打开',
  },

  ribbon: (pending) => `待分析：${amount(pending)}`,
  queue,
  run,
  cite,
  triage,
  decided,
  learned,
  later,
  kinds,
  order,
  rules,
  letGo,
  keys,

  state: {
    'not-fetched': '未抓取',
    fetching: '抓取中...',
    held: '等待中...',
    full: '全文',
    partial: '不完整',
    blocked: '被拦截',
    paywalled: '付费墙',
    stub: '没有正文',
    failed: '抓取失败',
    broken: '属性有误',
  },
  note,
  steps,

  verdict: { full: '全文', partial: '不完整', blocked: '被拦截', paywalled: '付费墙', stub: '没有正文' },

  ago: (ms) => {
    const minutes = Math.round(ms / 60_000);
    if (minutes < 1) return '刚刚';
    if (minutes < 60) return `${minutes} 分钟前`;
    const hours = Math.round(minutes / 60);
    return hours < 24 ? `${hours} 小时前` : `${Math.round(hours / 24)} 天前`;
  },
  age: (ms) => {
    const hours = Math.max(0, Math.floor(ms / 3_600_000));
    return hours < 24 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`;
  },
  dateFormat: 'YYYY年M月D日',
  timeFormat: 'HH:mm',
  fetching,
  failure,
  remedies,
  attempt,
  findings,
  repair,
  conflict,
  refused,
  notWritten,
  declined,
  promoted,
  existing,
  composer,
  reason,
  model,

  undo: {
    nothing: '没有可以撤销的操作。',
    choice: '已撤销：待分析的范围恢复原样。',
    notJournalled: (detail) => `已停止：无法保存撤销所需的记录（${detail}）。此后没有改动任何内容，此前的改动可以撤销。`,
    restored: (n) => `已撤销：${number(n)} 个文件恢复原样。`,
    lost: (n) => `${number(n)} 个文件未能撤销：其撤销记录已损坏。`,
    refused: (files) =>
      `未能撤销：${files.map(({ name, reason }) => `${name}（${{ changed: '之后有改动', missing: '已删除或移动', exists: '原位置已有其他笔记', failed: '无法写入，可再次撤销重试' }[reason]}）`).join('、')}。`,
  },

  paste: {
    title: '粘贴网页内容',
    placeholder: '把在浏览器中复制的内容粘贴到这里',
    use: '使用这段文字',
    cancel: '取消',
  },

  notices: {
    nothingSure: '没有足够确定的候选可以直接采纳。',
    noLink: '这篇笔记没有可供抓取的链接。请在属性 url 中填写，或将正文粘贴到笔记中。',
    nothingNext: '没有其他待分析笔记。',
    allTicked: '所有项目都已勾选。',
    clipboardEmpty: '剪贴板中没有文字。',
    notCopied: '无法写入剪贴板。请先点击窗口，然后重试。',
    pasted: '已作为全文粘贴。',
    settingsUnreadable: 'Pending Analysis 无法读取自己的设置文件，暂用默认设置。可以恢复该文件后重新启动，或更改任一设置以重写文件。',
  },
  settings,
  health,
  verbs,
  bases,
};
