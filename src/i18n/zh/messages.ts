import type { Dictionary } from '../dictionary';

/** Properties that cannot be read. */
export const repair: Dictionary['repair'] = {
  title: '属性无法读取',
  reason: {
    'quotes-in-quotes': (line) => `第 ${line} 行的引号里还有引号。修复之前，脚本和搜索会略过这篇笔记。`,
    'needs-quotes': (line) => `第 ${line} 行的值需要加引号。修复之前，脚本和搜索会略过这篇笔记。`,
    'duplicate-key': (line) => `第 ${line} 行重复了一个属性。请删去其中一个。`,
    'not-yaml': (line) => `从第 ${line} 行起格式有误。请在笔记中修改。`,
  },
  heading: '修复',
  lines: (n) => `${n} 行`,
  apply: (n) => (n === 1 ? '修复这一行' : `修复 ${n} 行`),
  editMyself: '自己修改',
};

/** Fetched text that differs from the person’s. */
export const conflict: Dictionary['conflict'] = {
  title: '你修改过这段文字',
  body: '抓取到的文字与你的不同。在你选择之前，不会替换任何内容。',
  heading: '全文',
  changes: (n) => `${n} 处改动`,
  keepMine: '保留我的',
  takeNew: '采用新的',
  keepBoth: '两者都留',
};

/** What was asked for and could not be done. */
export const refused: Dictionary['refused'] = {
  'item-gone': { title: '清单已有改动', body: '该项已不存在，因此没有勾选。' },
  decided: { title: '没有写入', body: '抓取期间已对这篇笔记作出决定，因此保持原样。' },
  'link-changed': { title: '没有写入', body: '抓取期间链接已更改，从原地址抓取的内容没有写入。请重新抓取新地址。' },
  'undo-stale': { title: '未撤销', body: '笔记之后有改动，因此保持原样。' },
};

/** A file that was not written, by its name. */
export const notWritten: Dictionary['notWritten'] = {
  'note-gone': { title: '笔记已不存在', body: (name) => `${name} 已被删除或移动。` },
  'in-the-way': { title: '已有同名文件', body: (name) => `${name} 已经存在，没有覆盖。` },
  'being-edited': { title: '笔记正在编辑', body: (name) => `${name} 有尚未保存的内容，请稍后再试。` },
  'properties-unsafe': {
    title: '属性无法安全地编辑',
    body: (name) => `${name} 的属性无法安全地编辑：有的值无法读取，或者会连带改动别的属性。请在笔记中修改。`,
  },
  'no-outcome': {
    title: '没有可写的内容',
    body: (name) => `${name} 保持原样：这类笔记还没有与此决定相应的写法。请在设置的“笔记种类”中选择。`,
  },
  'not-journalled': { title: '没有写入', body: (name, detail = '') => `${name} 保持原样：撤销所需的记录无法保存（${detail}）。` },
  foreign: { title: '没有写入', body: (name) => `${name} 属于另一个插件，只会链接到它，不会写入。` },
  'disk-full': { title: '磁盘已满', body: (name) => `${name} 保持原样。请腾出磁盘空间后重试。` },
  unexpected: {
    title: '没有写入',
    body: (name, detail = '') => `${name} 保持原样（${detail}）。请重试；如果再次出现，请作为插件的错误反馈。`,
  },
};

/** A declined note. */
export const declined: Dictionary['declined'] = {
  title: '未采纳',
  body: (archive) => (archive === '' ? '状态已改为不采纳，可以撤销。' : `状态已改为不采纳，并已移到 ${archive}，可以撤销。`),
  undo: '撤销',
};

/** A note that became a permanent one. */
export const promoted: Dictionary['promoted'] = { title: '已分析', body: (name) => `内容写入了 ${name}。`, open: '打开永久笔记' };

/** A permanent note of the same item. */
export const existing: Dictionary['existing'] = {
  title: '已有这篇文章的永久笔记',
  body: (name) => `${name} 出自同一网页。`,
  open: '打开这篇笔记',
  extend: '扩充这篇笔记',
  createAnyway: '另建一篇',
};
