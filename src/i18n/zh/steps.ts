import type { Outcome } from '../../kinds/kind';
import type { Dictionary } from '../dictionary';
import { number } from '../number';

/** The checklist's steps. */
export const steps: Dictionary['steps'] = {
  name: { read: '关键观点', link: '链接', decide: '去向', tags: '标签和元数据', summary: '摘要' },
  items: {
    read: '阅读全文并提取关键观点',
    link: '与现有笔记建立链接',
    decide: '确定是否转为永久笔记',
    tags: '添加适当的标签和元数据',
    summary: '更新摘要',
  },
  progress: {
    added: (n) => `已添加 ${number(n)}`,
    linked: (n) => `已链接 ${number(n)}`,
    suggestions: (n) => `${number(n)} 条建议`,
    connections: (n) => `${number(n)} 处关联`,
    tags: (n) => `${number(n)} 个标签`,
    taken: (n, of) => `${number(n)} / ${number(of)}`,
    'draft-ready': '草稿已备',
    'waits-for-text': '等待正文',
    written: '已写入',
    decided: { permanent: '永久笔记', literature: '文献笔记', declined: '不采纳' },
  },
  unfold: (item) => `展开：${item}`,
  loading: '正在查找...',
  failed: (detail) => `操作失败：${detail}`,
  more: (n) => `还有 ${number(n)} 条`,
  quoted: (text) => `“${text}”`,
  engineDraft: '草稿',
  modelDraft: '模型草稿',

  read: {
    noText: '还没有可读的正文。',
    about: (sentences, minutes) => `原文 ${number(sentences)} 句 · 约读 ${number(minutes)} 分钟`,
    noCandidates: '没有找到可以单独成立的句子。请在正文中选中一段再添加。',
    addSelection: '把选中的文字添加为关键观点',
    nothingSelected: '请先在笔记或面板中选中一段正文。',
    notInText: '选中的文字不在正文里。',
    read: '在面板中阅读',
    stopReading: '收起正文',
    openNote: '在笔记中打开',
    outline: '大纲',
    add: '添加为关键观点',
    remove: '移除关键观点',
    highlighted: '已高亮',
    lost: '正文里已找不到',
    ownWords: '自己的话',
    ownWordsHint: '用自己的话写...',
    wordsChanged: '你开始写之后，笔记里有了上面这段话。保存会替换它。',
    save: '保存',
    cancel: '取消',
  },

  link: {
    about: (n, loose) =>
      [`${number(n)} 篇值得链接`, loose === 0 ? '' : `${number(loose)} 篇关联较弱`].filter((part) => part !== '').join('，'),
    tie: { 0: '没有关联', 1: '关联较弱', 2: '有些关联', 3: '关联紧密', 4: '关联非常紧密' },
    none: '仓库里没有足够相近的笔记。',
    search: '查找其他笔记',
    searchHint: '链接到...',
    add: '加入相关笔记',
    remove: '移除链接',
    open: (name) => `打开“${name}”`,
    linked: '已链接',
  },

  decide: {
    restsOn: '判断依据',
    novelty: (n, of) => `${number(of)} 个主要句子中，${number(n)} 个对仓库来说是新内容`,
    length: (words, minutes) => `${number(words)} 词，约读 ${number(minutes)} 分钟`,
    noText: '目前只有订阅摘要',
    existing: (name) => `“${name}”出自同一页面`,
    permanent: '创建永久笔记',
    permanentHint: '先起草一篇，再由你修改',
    several: '创建多篇',
    severalHint: '每条可以单独成立的关键观点各写一篇',
    extend: (name) => `扩充“${name}”`,
    extendOther: '扩充其他笔记...',
    extendHint: '扩充一篇笔记...',
    literature: '留作文献笔记',
    literatureHint: '留在原处，不再待分析',
    literatureNoteHint: (decides) => (decides ? '写一篇笔记：引文旁是你自己的话；不再待分析' : '写一篇笔记：引文旁是你自己的话；仍待分析'),
    decline: '不采纳',
    declineHint: (outcome, folder) => {
      if (outcome === undefined) return '这类笔记还没有相应的写法：请在设置中选择';
      if (outcome.by === 'folder') return `移到 ${outcome.folder}`;
      return `${folder === '' ? '留在原处' : `移到 ${folder}`}，${written(outcome)}`;
    },
  },

  tags: {
    tags: '标签',
    metadata: '元数据',
    add: (tag) => `添加标签 ${tag}`,
    remove: (tag) => `移除标签 ${tag}`,
    onNote: '这篇笔记已有',
    similar: (names) => `见于${names.map((name) => `“${name}”`).join('、')}`,
    named: { title: '标题中提到', text: '正文中提到' },
    likeItsNotes: (n) => `与带此标签的 ${number(n)} 篇笔记相近`,
    typed: '添加标签...',
    isNew: (tag) => `还没有笔记用过标签 ${tag}。`,
    addNew: '仍要添加',
    notATag: '标签里至少要有一个文字。',
    key: {
      author: '作者',
      published: '发表日期',
      updated: '更新日期',
      site: '站点',
      language: '语言',
      canonical_url: '网址',
      doi: 'DOI',
      arxiv: 'arXiv 编号',
      arxiv_version: 'arXiv 版本',
      arxiv_categories: 'arXiv 分类',
      arxiv_comments: 'arXiv 备注',
      journal: '期刊',
      licence: '许可',
      citekey: '引用键',
      words: '词数',
      reading_minutes: '阅读分钟数',
    },
    write: (key) => `将${key}写入属性`,
    written: (key) => `${key}已在属性中`,
    writeAll: '全部添加',
  },

  summary: {
    from: { 'key-points': '关键观点', abstract: '原文摘要', lead: '开头', excerpt: '订阅摘要', model: '模型' },
    startFrom: '起草依据',
    current: '已写入',
    hint: '用几句话概括这篇文章',
    changed: '你开始写之后，笔记里的摘要有改动。你写的内容保留在此，直到你保存。',
    asProperty: '写入属性',
    asExcerpt: '替换订阅摘要',
    unsafe: '订阅摘要里是整篇文章，而正文还不完整。请先抓取全文。',
    nothing: '没有可供起草的文字，请自己写。',
  },

  refused: {
    'quote-gone': { title: '正文已有改动', body: '这句话已不在正文里，因此没有写入。' },
    'words-changed': {
      title: '你的话还没有写入笔记',
      body: '你开始写之后，那里有了别的话。你写的内容保留在句子旁：保存即替换那段话。',
    },
    'point-gone': { title: '关键观点已有改动', body: '这条观点已不存在，因此没有写入。' },
    misread: { title: '没有写入', body: '写入后会与笔记的其他部分混在一起。多半是笔记里有未结束的注释、代码块或公式：请先补上结束标记。' },
    'link-in-text': { title: '链接仍在笔记里', body: '它写在其他文字中间，因此没有移除。请在笔记中自行修改。' },
    'excerpt-unsafe': { title: '没有替换', body: '订阅摘要里的文章在正文中并不完整，所以保持原样。' },
  },
  complete: { title: '分析完成', body: '所有条目都已勾选。', finish: '标记为已分析', next: '下一篇' },
};

function written(outcome: Exclude<Outcome, { by: 'folder' }>): string {
  if (outcome.by === 'tag') return `标签改为 #${outcome.tag}`;
  if (outcome.by === 'date') return `${outcome.property} 写入当天日期`;
  return outcome.property === 'status' ? `状态改为“${String(outcome.value)}”` : `${outcome.property} 改为“${String(outcome.value)}”`;
}
