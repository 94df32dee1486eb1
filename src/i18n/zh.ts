import type { Dictionary } from './dictionary';

const number = (n: number): string => n.toLocaleString('en');

/** 界面文字，简体中文。 */
export const zh: Dictionary = {
  name: '待分析',

  commands: {
    openPanel: '打开面板',
    fetchFullContent: '抓取全文',
    pasteFullContent: '粘贴全文',
    createPermanentNote: '创建永久笔记',
    toggleNextItem: '勾选下一个清单项',
    decline: '不采纳此笔记',
    nextPending: '转到下一篇待分析笔记',
    previousPending: '转到上一篇待分析笔记',
  },

  menu: {
    fetch: '抓取全文',
    createPermanentNote: '创建永久笔记',
    decline: '不采纳',
    open: '打开',
    openLink: '在浏览器中打开链接',
  },

  ribbon: (pending) => `待分析笔记：${number(pending)}`,

  queue: {
    pending: (n) => ({ number: number(n), word: '篇待分析' }),
    found: (n, all) => `${number(n)} / ${number(all)}`,
    search: '搜索待分析笔记...',
    clearSearch: '清除搜索',
    sortBy: '排序方式',
    sort: { newest: '最新', oldest: '最早', title: '标题', source: '来源', state: '状态' },
    more: '更多选项',
    emptyTitle: '没有待分析的笔记',
    emptyBefore: '属性中写有以下内容的笔记会立刻出现在这里',
    emptyAfter: '放在哪个文件夹都可以。订阅、脚本、同步或你自己都能写入。',
    makePending: '把当前笔记设为待分析',
    changeStatus: '改用其他状态值...',
    nothingFound: (search) => `没有待分析笔记符合“${search}”。`,
    keys: { move: '移动', open: '打开', fetch: '抓取', decline: '不采纳' },
    space: '空格',
    tasks: (done, total) => `已勾选 ${done} / ${total}`,
  },

  state: {
    'not-fetched': '未抓取',
    fetching: '抓取中...',
    full: '全文',
    partial: '不完整',
    blocked: '被拦截',
    paywalled: '付费墙',
    stub: '内容过少',
    broken: '属性有误',
  },

  note: {
    back: '队列',
    position: (at, of) => `${number(at)} / ${number(of)}`,
    previous: '上一篇待分析笔记',
    next: '下一篇待分析笔记',
    more: '更多选项',
    openPage: (host) => `在浏览器中打开 ${host}`,
    noLink: '没有链接',
    notFetched: '未抓取',
    excerptWords: (n) => `订阅摘要 ${number(n)} 词`,
    words: (n) => `${number(n)} 词`,
    edited: '已编辑',
    ownText: '你自己的文字',
    fetchNow: '抓取',
    fetchAgain: '重新抓取',
    checklist: '分析清单',
    progress: (done, total) => `${done} / ${total}`,
    noChecklist: '这篇笔记没有清单。',
    createPermanentNote: '创建永久笔记',
    decline: '不采纳',
    nextAction: '下一篇',
    notPending: '这篇笔记不是待分析笔记。',
  },

  verdict: { full: '全文', partial: '不完整', blocked: '被拦截', paywalled: '付费墙', stub: '内容过少' },

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

  fetching: { title: '正在抓取...', body: (host) => `正在访问 ${host}。` },

  failure: {
    unchanged: '笔记没有改动。',
    retry: '重试',
    openPage: '打开网页',
    paste: '粘贴',
    offline: { title: '当前离线', body: (host) => `无法连接 ${host}。网络恢复后请重试。` },
    'timed-out': { title: '网站没有及时响应', body: (host) => `${host} 响应太慢。请稍后重试。` },
    cancelled: { title: '已取消抓取', body: () => '没有写入任何内容。' },
    'not-found': { title: '网页已不存在', body: (host) => `${host} 上没有这个网页。可以不采纳，或到别处查找。` },
    gone: { title: '网页已不存在', body: (host) => `${host} 表示网页已被撤下。可以不采纳，或到别处查找。` },
    forbidden: { title: '网站拒绝访问', body: (host) => `${host} 要求登录，或不向程序提供内容。请打开网页并粘贴正文。` },
    'rate-limited': { title: '请求过多', body: (host) => `${host} 要求暂停访问。请稍后重试。` },
    'server-error': { title: '网站出错', body: (host) => `${host} 返回了错误。请稍后重试。` },
    'unexpected-status': { title: '网站没有给出网页', body: (host) => `${host} 的回应中没有网页。请在浏览器中打开。` },
    'too-large': { title: '网页太大', body: () => '超出了插件能处理的大小。请在浏览器中打开。' },
    'wrong-type': { title: '这不是文字网页', body: (host) => `${host} 返回的不是可读的文字。请在浏览器中打开。` },
    'refused-address': { title: '不抓取这个地址', body: () => '它指向私有或不安全的地址。请检查 url 属性。' },
    'bad-redirect': { title: '地址无法到达', body: (host) => `${host} 的跳转没有尽头，或指向不安全的地址。` },
    'no-link': { title: '这篇笔记没有链接', body: () => '请在 url 属性中填写网页地址。' },
    blocked: { title: '网站要求人机验证', body: (host) => `${host} 返回的是验证页而不是正文。请打开网页并粘贴正文。` },
    paywalled: { title: '正文在付费墙后', body: (host) => `${host} 只显示开头。如已订阅，请打开网页并粘贴正文。` },
    stub: { title: '网页上没有正文', body: (host) => `${host} 返回的内容几乎没有文字。请打开网页并粘贴正文。` },
    'not-the-article': { title: '没有找到正文', body: (host) => `${host} 返回的不是正文。请在浏览器中打开。` },
    removed: { title: '文章已被删除', body: (host) => `${host} 表示文章已移除。可以不采纳，或到别处查找。` },
    'unreadable-pdf': { title: '无法读取 PDF', body: () => '文件已加密、损坏或没有文字。请在浏览器中打开。' },
    service: { title: '阅读服务拒绝了请求', body: () => '它无法打开这个网页。请稍后重试。' },
    unexpected: { title: '出现问题', body: (detail) => `${detail} 这是插件的错误，请反馈。` },
  },

  attempt: { words: (n) => `${number(n)} 词`, none: '–' },

  repair: {
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
  },

  conflict: {
    title: '你修改过这段文字',
    body: '抓取到的文字与你的不同。在你选择之前不会替换。',
    heading: '全文',
    changes: (n) => `${n} 处改动`,
    keepMine: '保留我的',
    takeNew: '采用新的',
    keepBoth: '两者都留',
  },

  refused: {
    'item-gone': { title: '清单已经改变', body: '那一项已不在，因此没有勾选。' },
    'note-gone': { title: '笔记已不存在', body: '它已被删除或移动。没有写入任何内容。' },
    'undo-stale': { title: '未撤销', body: '笔记之后有改动，因此保持原样。' },
  },

  declined: { title: '未采纳', body: '笔记留在原处，状态已改为不采纳。', undo: '撤销' },
  promoted: { title: '已分析', body: (name) => `内容写入了 ${name}。`, open: '打开永久笔记' },
  existing: {
    title: '已有这篇文章的永久笔记',
    body: (name) => `${name} 出自同一网页。`,
    open: '打开它',
    extend: '扩充它',
    createAnyway: '另建一篇',
  },

  composer: {
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
  },

  reason: {
    mentions: (text) => `提到 ${text}`,
    sharesTerms: (terms) => `共有罕见词：${terms.join('、')}`,
    linkedFrom: (n) => `${n} 篇相似笔记都链接了它`,
    linksTo: (n) => `它链接了 ${n} 篇相似笔记`,
    neighbours: (names) => `与 ${names.join('、')} 一同被链接`,
    sharesTags: (tags) => `共有标签 ${tags.map((tag) => `#${tag}`).join('、')}`,
  },

  notices: {
    nothingNext: '没有其他待分析笔记。',
    allTicked: '所有项目都已勾选。',
    clipboardEmpty: '剪贴板中没有文字。',
    pasted: '已作为全文粘贴。',
  },

  settings: {
    detection: '识别',
    pendingStatuses: '待分析状态',
    pendingStatusesDesc: 'status 属性为其中之一的笔记即为待分析，每行一个。',
    analyzedStatus: '分析后的状态',
    analyzedStatusDesc: '写出永久笔记后 status 的值。',
    declinedStatus: '不采纳的状态',
    declinedStatusDesc: '不采纳时 status 的值。',
    sections: '章节名称',
    sectionsDesc: '插件读写的标题，每行一个。缺少章节时使用第一个。',
    fullContent: '全文',
    checklist: '清单',
    related: '相关',
    fetching: '抓取',
    images: '下载图片',
    imagesDesc: '把抓取文章中的图片作为附件存入仓库。',
    jina: '最后尝试 Jina Reader',
    jinaDesc: '其他来源都没有正文时，把网址发送给 r.jina.ai 由它抓取。私有地址和带令牌的地址不会发送。',
    jinaKey: 'Jina Reader 密钥',
    jinaKeyDesc: '可选，可提高每分钟请求数。保存在密钥存储中。',
    permanent: '永久笔记',
    folder: '文件夹',
    folderDesc: '永久笔记的存放位置。',
    fileName: '文件名',
    fileNameDesc: '不含扩展名的模板，如 {{title}} 或 {{date:YYYYMMDD}}-{{title|slug}}。',
    template: '模板',
    templateDesc: '新笔记的模板。留空则用内置模板。',
    properties: '属性',
    propertiesDesc: '写入永久笔记，模板中已有的除外。',
    receipt: '抓取记录',
    receiptDesc: '记录全文的来源、时间与完整程度的属性。关闭后，再次抓取已有内容的笔记都会先询问。',
    notEmpty: '不能为空。',
    chooseStatus: '使笔记成为待分析的状态值',
    statusCount: (n) => `${number(n)} 篇`,
  },
};
