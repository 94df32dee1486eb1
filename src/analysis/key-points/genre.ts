import type { Sentence } from '../sentences';

/**
 * How a text is built. An article says at its start, and under its headings, what it is about. A court ruling
 * opens with the parties and the procedure; what counts (claims, findings, decision) is spread over the text.
 */
export type Genre = 'article' | 'ruling';

const PROCEEDINGS =
  /原告|被告|上[诉訴]人|本院|人民法院|判[决決]|[诉訴][讼訟]|裁[定判]|申[请請]人|公[诉訴]|\b(?:plaintiffs?|defendants?|appell(?:ant|ee)s?|petitioners?|respondents?|this court|the court|judgments?|judgements?)\b/i;
/** From this share of sentences about proceedings on, a text is a ruling: in five corpora articles had .12 at most, rulings .9 at least. */
const MOSTLY = 0.25;

/** The genre of a text by its sentences. */
export function genreOf(sentences: readonly Sentence[]): Genre {
  const proceedings = sentences.filter(({ plain }) => PROCEEDINGS.test(plain)).length;
  return proceedings > sentences.length * MOSTLY ? 'ruling' : 'article';
}

/** A party's claim or defence, a finding, a conclusion of the court. */
const SUBSTANCE =
  /判[决決]如下|本院[认認][为為]|法院[认認][为為]|查明|[认認]定事[实實]|[请請]求|[诉訴][称稱]|[辩辯][称稱]|主[张張]|[应應][当當]?(?:承[担擔]|予以|[认認]定)|不?予(?:支持|采[纳納]|准[许許])|[综綜]上|[驳駁]回|\b(?:held|holds|conclude[sd]?|finds?|argues?|contends?|affirm(?:ed|s)?|revers(?:ed|es)|dismiss(?:ed|es)|remand(?:ed|s)?)\b/i;
/** Who appeared, how the case was filed, what it costs, how to appeal. */
const PROCEDURE =
  /上[诉訴][状狀]|[递遞]交|受理[费費]|[诉訴][讼訟][费費]用?由|加倍支付|[迟遲]延履行|[审審]判[员員]|[书書][记記][员員]|代理人|出生|住所地|立案|公[开開][开開]庭|[审審]理[终終][结結]|[传傳]票|法定代表人|副本|第[\d〇零一二三四五六七八九十百千]{1,8}[条條]|\b(?:attorneys? for|counsel for|docket|filed on)\b/i;

/** What a sentence of a ruling is: substance, procedure or neither. */
export function partInRuling(plain: string): 'substance' | 'procedure' | 'other' {
  if (PROCEDURE.test(plain)) return 'procedure';
  return SUBSTANCE.test(plain) ? 'substance' : 'other';
}
