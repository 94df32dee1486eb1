/** What a section is for, judged by its heading. */
export type SectionKind = 'abstract' | 'opening' | 'problem' | 'closing' | 'body' | 'aside' | 'apparatus';

/** In this order: the first that fits counts. */
const KINDS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'apparatus',
    /^(?:references?|bibliography|works cited|citations?|acknowledge?ments?|footnotes?|notes|links|further reading|see also|related (?:posts|articles)|about(?: the)? authors?|author contributions?|copyright|changelog|changes|revision history|resources|comments|share|subscribe|参考(?:文献|资料|文档|链接)?|引用|致谢|鸣谢|关于作者|作者简介|版权.*|延伸阅读|扩展阅读|相关(?:阅读|文章|链接)|推荐阅读|脚注|附注|更多资源|评论)$/,
  ],
  [
    'abstract',
    /^(?:abstract|summary|tl;?\s?dr|executive summary|key (?:findings|points|takeaways)|takeaways|highlights|in short|at a glance|摘要|概要|提要|内容提要|要点|核心观点|一句话总结|太长不看)\b|^(?:摘要|概要|提要|内容提要|要点|核心观点|太长不看)/,
  ],
  ['opening', /^(?:introduction|intro|overview|preface|foreword|前言|引言|导言|导读|简介|介绍|概述|概览|序言?|写在前面|编者按|绪论)/],
  [
    'problem',
    /^(?:motivation|background|rationale|goals?|purpose|problem(?: statement)?|context|proposal|objectives?|背景|动机|目的|目标|问题|缘起)/,
  ],
  [
    'closing',
    /^(?:conclusions?|concluding remarks|closing|final (?:thoughts|remarks|words)|wrap(?:ping)? ?up|discussion|outlook|结论|结语|总结|小结|结束语|尾声|写在最后|后记|讨论|展望)|(?:总结|结论)$/,
  ],
  [
    'aside',
    /^(?:appendix|appendices|related work|prior (?:art|work)|previous work|alternatives|rejected|drawbacks|unresolved|open (?:issues|questions)|future|backwards? compatib|how (?:to|we) teach|security|reference implementation|examples?|installation|faq|附录|相关工作|示例|安装|未来)/,
  ],
];

/** The kind of a section by its heading's Markdown; numbering before the heading's words does not count. */
export function sectionKind(heading: string): SectionKind {
  const words = heading
    .toLowerCase()
    .replace(/[*_`#]/g, '')
    .replace(/^\s*(?:[\divxlc]+(?:\.\d+)*[.)、:]?|第?[一二三四五六七八九十]+[、.章节部分]+)\s+|^[一二三四五六七八九十]+、/, '')
    .replace(/[\s.:：]+$/, '')
    .trim();
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'body';
}
