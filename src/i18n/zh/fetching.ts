import type { Dictionary } from '../dictionary';
import { number } from '../number';

/** While a fetch goes on. */
export const fetching: Dictionary['fetching'] = {
  title: '正在抓取...',
  held: '等待抓取继续',
  body: (host) => `正在访问 ${host}。`,
  pictures: (done, total) => `正在下载图片 ${Math.min(done + 1, total)}/${total}。`,
};

/** What went wrong with a fetch, and what to do. */
export const failure: Dictionary['failure'] = {
  unchanged: '笔记没有改动。',
  retry: '重试',
  openPage: '打开网页',
  paste: '粘贴',
  offline: { title: '网站没有回应', body: (host) => `无法连接 ${host}：网站可能已停用，也可能是当前离线。请稍后重试。` },
  'timed-out': { title: '网站没有及时响应', body: (host) => `${host} 响应太慢。` },
  cancelled: { title: '已取消抓取', body: () => '没有写入任何内容。' },
  'not-found': { title: '网页已不存在', body: (host) => `${host} 上没有这个网页。可以不采纳，或到别处查找。` },
  gone: { title: '网页已不存在', body: (host) => `${host} 表示网页已被撤下。可以不采纳，或到别处查找。` },
  forbidden: { title: '网站拒绝访问', body: (host) => `${host} 要求登录，或不向程序提供内容。` },
  'rate-limited': {
    title: '请求过多',
    body: (host, until) => `${host} 要求${until === undefined ? '暂停访问' : `在 ${until} 之前不要访问`}。`,
  },
  'server-error': {
    title: '网站出错',
    body: (host, until) => `${host} 返回了错误${until === undefined ? '' : `，并要求在 ${until} 之前不要访问`}。`,
  },
  resting: {
    title: '网站连续出错',
    body: (host, until) => `${host} 连续多次出错，${until === undefined ? '暂不' : `${until} 之前不再`}访问。`,
  },
  'unexpected-status': { title: '网站没有返回网页', body: (host) => `${host} 的响应中没有网页内容。` },
  'too-large': { title: '网页太大', body: () => '超出了插件能处理的大小。' },
  'wrong-type': { title: '这不是文本网页', body: (host) => `${host} 返回的不是可读的文字。` },
  'refused-address': { title: '不抓取这个地址', body: () => '它指向私有或不安全的地址。请检查 url 属性。' },
  'bad-redirect': { title: '地址无法访问', body: (host) => `${host} 无限跳转，或跳转到不安全的地址。` },
  'no-link': { title: '这篇笔记没有链接', body: () => '请在 url 属性中填写网页地址。' },
  misread: {
    title: '正文无法写入这篇笔记',
    body: () => '写入后会与笔记的其他部分混在一起。多半是笔记里有未结束的注释、代码块或公式：请先补上结束标记，再重新抓取。',
  },
  blocked: { title: '网站要求人机验证', body: (host) => `${host} 返回的是验证页而不是正文。` },
  paywalled: { title: '正文在付费墙后', body: (host) => `${host} 对未订阅者只显示开头。` },
  stub: { title: '网页上没有正文', body: (host) => `${host} 返回的内容中没有正文。` },
  'not-the-article': { title: '没有找到正文', body: (host) => `${host} 返回的不是正文。` },
  removed: { title: '文章已被删除', body: (host) => `${host} 表示文章已移除。可以不采纳，或到别处查找。` },
  'unreadable-pdf': { title: '无法读取 PDF', body: () => '文件已加密、损坏或没有文字。' },
  service: { title: '阅读服务拒绝了请求', body: (host) => `${host} 也没有返回网页。` },
};

/** Ways on after a failure. */
export const remedies: Dictionary['remedies'] = {
  lead: '你可以：',
  paste: { title: '打开网页并粘贴', body: '在浏览器中复制，公式和表格会保留。', label: '粘贴' },
  retry: {
    title: '稍后重试',
    body: (host) => `${host} 下次的响应可能不同。`,
    until: (host, time) => `请在 ${time} 之后重试，这是 ${host} 的要求。`,
    label: '重试',
  },
  reader: { title: '使用阅读服务', body: '未开启。开启后会把这个地址发送到 r.jina.ai。', label: '开启' },
};

/** A place that was tried. */
export const attempt: Dictionary['attempt'] = {
  words: (n) => `${number(n)} 词`,
  none: '–',
  said: {
    offline: '无响应',
    'timed-out': '太慢',
    cancelled: '已取消',
    'not-found': '没有此页',
    gone: '已撤下',
    forbidden: '拒绝访问',
    'rate-limited': '请求过多',
    'server-error': '出错',
    resting: '暂不访问',
    'unexpected-status': '没有网页',
    'too-large': '太大',
    'wrong-type': '没有文字',
    'refused-address': '未访问',
    'bad-redirect': '无法到达',
    'not-the-article': '没有正文',
    removed: '已删除',
    blocked: '被拦截',
    'unreadable-pdf': '无法读取',
    service: '拒绝请求',
  },
};

/** What a verdict rests on, or what an answer held. */
export const findings: Dictionary['findings'] = {
  mark: {
    'bot-check': '询问你是否是真人',
    'needs-javascript': '要求启用 JavaScript',
    'login-wall': '要求登录',
    'consent-wall': '要求同意条款',
    'error-page': '提示出错',
    'soft-404': '提示网页不存在',
    paywall: '要求订阅',
    removed: '提示内容已被删除',
    truncated: '提示内容不完整',
  },
  limit: {
    abstract: '只有摘要',
    description: '只有简介',
    preview: '只有免费试读部分',
    scan: '有些页没有文字',
    conversion: '转换为 HTML 时中断',
    formulas: '公式只剩零散符号',
  },
  service: {
    'no-credits': '额度已用完',
    budget: '预算已用完',
    'blocked-site': '暂时不打开这个网站',
    'target-failed': '在那里也打不开这个网页',
    'no-key': '密钥无效',
    error: '服务出错',
  },
  holdsExcerpt: { all: '包含订阅摘要的文字', some: '包含订阅摘要的一部分', none: '几乎不含订阅摘要的文字' },
  titleFound: '含有标题',
  titleMissing: '不含标题',
  shorterThanExcerpt: (n) => `比订阅摘要（${number(n)} 词）还短`,
  declaredWords: (n) => `网页自称有 ${number(n)} 词`,
  notFree: '标明非免费',
  leadsOn: '以“阅读全文”结尾',
  endsMidSentence: '结尾的句子不完整',
  cutOff: '下载提前结束',
  tooLong: '文章过长，一条笔记放不下，已在段落处截断',
  fewWords: '几乎没有文字',
  littleProse: '只有菜单和标签，几乎没有成句的文字',
  status: (status) => `返回 ${status}`,
  noAnswerIn: (seconds) => `${seconds} 秒内没有响应`,
  size: (megabytes, limit) => `${megabytes} MB，最多接受 ${limit} MB`,
  sent: (type) => `返回的是 ${type}`,
  until: (time) => `要求在 ${time} 之前不要访问`,
};
