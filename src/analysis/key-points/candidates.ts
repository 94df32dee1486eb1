import type { Sentence } from '../sentences';
import type { Genre } from './genre';
import { sectionKind } from './section-kind';

/** Longest key points, in UTF-16 units of Markdown. */
const LONGEST = { en: 400, zh: 200 };
/** Fewest words, or Chinese characters, that make a statement. */
const SHORTEST = { en: 6, zh: 10 };

/** The language a text is read in. */
export type Language = 'en' | 'zh';

/** The sentences that could stand as key points: statements of the text itself, not too long to be one. */
export function candidates(sentences: readonly Sentence[], { lang, genre }: { lang: Language; genre: Genre }): Sentence[] {
  const statements = sentences.filter((sentence) => isStatement(sentence, lang));
  // A ruling on copyright speaks of copyright: it is no boilerplate there.
  return genre === 'ruling' ? statements : statements.filter((sentence) => !isApparatus(sentence));
}

function isStatement({ text, plain }: Sentence, lang: Language): boolean {
  if (text.length > LONGEST[lang] || lengthOf(plain, lang) < SHORTEST[lang]) return false;
  if (lang === 'zh' && !/[\u3400-\u9fff]/.test(plain)) return false;
  if (lengthOf(text.replace(/`+[^`]*`+/g, ''), lang) * 2 < lengthOf(plain, lang)) return false;
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  return letters >= plain.length * 0.55 && !/[:：]$/.test(plain);
}

/** Words, or Chinese characters with each Latin word as one. */
export function lengthOf(plain: string, lang: Language): number {
  return (lang === 'zh' ? plain.match(/[\u3400-\u9fff]|[a-z0-9]+/gi) : plain.match(/[a-z0-9]+/gi))?.length ?? 0;
}

const CAPTION = /^(?:figure|fig\.?|table|listing|algorithm|photo|image|图|表|代码清单)\s*[\d一二三四五六七八九十]+(?:[.:：、\s|-]|$)/i;
/** What sites and editors put around an article. */
const BOILERPLATE =
  /\b(?:subscribe|newsletter|sign up|follow (?:us|me) on|all rights reserved|cookies?|privacy policy|click here|share this|read more|originally (?:published|posted|appeared)|cross-?posted|bibtex|thanks to|thank you|creative commons|licen[sc]ed under)\b|关注(?:我们|公众号|微信)|公众号|扫码|二维码|转载|原文(?:链接|地址|作者|发表)|本文(?:译自|翻译自|系转载|为翻译|首发|作者)|译者|版权(?:归|所有)|点击(?:查看|阅读)|欢迎(?:加入|关注|订阅)|许可协议|审校/i;

function isApparatus({ plain, block, text }: Sentence): boolean {
  if (block.headings.some((heading) => sectionKind(heading) === 'apparatus')) return true;
  if (CAPTION.test(plain) || BOILERPLATE.test(plain)) return true;
  return /^\[?\d+\]?\s|\bdoi:|\barXiv:\d/i.test(plain) || (text.match(/https?:\/\//g)?.length ?? 0) > 1;
}
