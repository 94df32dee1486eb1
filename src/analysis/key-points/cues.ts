import type { Language } from './candidates';

/** What a sentence's wording tells of its part in the text. */
export interface Cues {
  /** It says what the text is about or sets out to do ("In this paper we propose …", "本文介绍 …"). */
  announces: boolean;
  /** It begins by taking up what was said before, so that it does not stand alone ("However, this …", "但是 …"). */
  leans: boolean;
  /** It gives an example or points at a figure, a section or the lines below. */
  pointsElsewhere: boolean;
  /** Its author speaks as "I". */
  personal: boolean;
  /** Words of abstracts ("novel", "the problem", "目标") and words of detail ("if", "would", "例如"), counted up to 2. */
  gist: number;
  detail: number;
}

const SUBJECT =
  '(?:we|this (?:paper|work|article|post|blog ?post|tutorial|rfc|pep|document|proposal|chapter|essay|guide|thesis|study|report|note)|our (?:paper|work|method|approach|model|results?|goal|aim)|the (?:goal|aim|purpose|main idea|idea|key|contribution|proposed?)s?)';
const DEED =
  '(?:propos|present|introduc|describ|show|demonstrat|argu|investigat|explor|examin|develop|address|aim|add|allow|provid|discuss|stud(?:y|ies)|evaluat|analy[sz]e|report|compar|extend|defin|is to|goal)';

const PATTERNS = {
  en: {
    announces: new RegExp(`\\b${SUBJECT}\\b.{0,40}\\b${DEED}`, 'i'),
    leans:
      /^["'“(]*(?:this|that|these|those|it|they|he|she|such|however|but|and|so|also|then|thus|therefore|hence|moreover|furthermore|additionally|in addition|instead|otherwise|similarly|likewise|for (?:example|instance)|e\.g|note that|finally|first|second|third|next|here|now|again|yet|still|on the other hand|in contrast|consequently|as (?:a result|such)|another|note|see|recall|assume|suppose|consider|let)\b/i,
    pointsElsewhere:
      /\b(?:for example|for instance|e\.g\.|such as|i\.e\.|figure|table|fig\.|section|equation|see|example|above|below|following)\b/i,
    personal: /\b(?:I|my|me)\b/,
    gist: /\b(?:propos\w+|novel|a new|the (?:goal|purpose|aim|problem|core|status|standard|nature)|goals? of|is to|to (?:address|provide|improve|specify|define|evaluate|learn|enable|support)|(?:in|of) this (?:paper|work|article|post|blog|rfc|pep|document|proposal|study|section)|focus\w*|framework|approach to|method for|model for|algorithm for|lack of|based on|state of the art|demonstrat\w+|describ\w+|in terms of|range of|challeng\w+|motivat\w+|benefit\w*|present(?:s|ed)?)\b/gi,
    detail:
      /\b(?:if|would|could|might|don['’]t|doesn['’]t|can['’]t|isn['’]t|won['’]t|but they|etc|e\.g|really|slightly|equation|example|[b-hj-z]|he|she|probably|perhaps|maybe|wrong|actually)\b/g,
  },
  zh: {
    announces:
      /本文|本篇|这篇文章|文章(?:将|介绍|主要)|我们(?:提出|认为|发现|介绍)|(?:介绍|讲解|分析|探讨|阐述|分享|讨论)(?:了|如何)?|旨在|目的是|提出/,
    leans:
      /^(?:这|那|它|他|她|其|此|但|而|因此|所以|然而|不过|并且|而且|另外|同时|例如|比如|如果|接下来|然后|首先|其次|最后|当然|由于|上面|下面|如上|如下)/,
    pointsElsewhere: /例如|比如|如图|下图|上图|如下|下面|上面|示例|以上|以下|命令|执行/,
    personal: /我(?!们)/,
    gist: /本文|文章|介绍|实践|价值|概念|未来|挑战|大规模|好处|带来|最佳|分析|优势|发展|构建|统一|目标|解决|核心|关键/g,
    detail: /如果|例如|比如|注意|命令|假设|当然|执行|甚至|无论|一旦|所示|图中|另外|指定|错误|时候/g,
  },
};

/** Reads a sentence's wording. */
export function cuesOf(plain: string, lang: Language): Cues {
  const { announces, leans, pointsElsewhere, personal, gist, detail } = PATTERNS[lang];
  return {
    announces: announces.test(plain),
    leans: leans.test(plain),
    pointsElsewhere: pointsElsewhere.test(plain),
    personal: personal.test(plain),
    gist: Math.min(2, plain.match(gist)?.length ?? 0),
    detail: Math.min(2, plain.match(detail)?.length ?? 0),
  };
}
