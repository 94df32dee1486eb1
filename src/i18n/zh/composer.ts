import type { Dictionary } from '../dictionary';

/** The composer. */
export const composer: Dictionary['composer'] = {
  title: '创建永久笔记',
  extendTitle: '扩充永久笔记',
  noteTitle: '标题',
  folder: '文件夹',
  template: '模板',
  builtIn: '内置模板',
  tags: '标签',
  addTag: '添加标签',
  removeTag: (tag) => `移除 ${tag}`,
  summary: '摘要',
  links: '链接',
  chosen: (n, of) => `${n} / ${of}`,
  allResolve: (n, of) => `${n} / ${of}，均可到达`,
  noLinks: '仓库中没有足够接近的笔记可供链接。',
  reason: '链接的理由',
  preview: '预览',
  decisions: '你的决定',
  new: '新建',
  changed: '修改',
  footer: (created, altered) => [created > 0 ? `新建 ${created} 个文件` : '', `修改 ${altered} 个文件`].filter((part) => part !== '').join('，') + '。',
  cancel: '取消',
  create: '创建笔记',
  extend: '扩充笔记',
  emptyTitle: '请填写标题。',
  templateMissing: (path) => `模板 ${path} 不存在。`,
  error: {
    'unknown-name': (line, name) => `模板第 ${line} 行：没有 {{${name}}}。`,
    'unknown-filter': (line, name) => `模板第 ${line} 行：没有过滤器“${name}”。`,
    unclosed: (line) => `模板第 ${line} 行：{{ 没有闭合。`,
  },
  suggestion: (name) => `是不是 ${name}？`,
  exists: (path) => `${path} 已存在，没有覆盖。请重试。`,
  missing: (path) => `${path} 已被删除或移动。`,
};

/** Why a note is suggested. */
export const reason: Dictionary['reason'] = {
  mentions: (text) => `提到 ${text}`,
  sharesTerms: (terms) => `共有罕见词：${terms.join('、')}`,
  linkedFrom: (n) => `${n} 篇相似笔记都链接了它`,
  linksTo: (n) => `它链接了 ${n} 篇相似笔记`,
  neighbours: (names) => `与 ${names.join('、')} 一同被链接`,
  sharesTags: (tags) => `共有标签 ${tags.map((tag) => `#${tag}`).join('、')}`,
};
