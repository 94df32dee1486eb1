/** Sample size: enough for a page's prose to begin after its head. */
const sampleBytes = 256 * 1024;

/**
 * The encoding the bytes look like, by its WHATWG name; undefined when they are plain ASCII or like
 * nothing known. UTF-8 and UTF-16 show by their form. Among the old East Asian encodings the bytes
 * fit several, so the one that yields the more everyday characters wins.
 */
export function sniffCharset(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  const utf16 = withoutMark(sample);
  if (utf16 !== undefined) return utf16;
  if (!sample.some((byte) => byte >= 0x80)) return undefined;
  if (fits(sample, 'utf-8')) return 'utf-8';
  const foreign = foreignPart(sample);
  const scored = candidates
    .map(({ charset, everyday }) => ({ charset, score: likeness(foreign, charset, everyday) }))
    .sort((one, other) => other.score - one.score);
  const best = scored[0];
  return best !== undefined && best.score > 0 ? best.charset : 'windows-1252';
}

/** Bytes of text beyond ASCII that are read in every old encoding: enough to tell them apart, and done in a few milliseconds. */
const foreignBytes = 24 * 1024;
/** `>`: it ends tags, and is no part of a character in any of the old encodings. */
const tagEnd = 0x3e;

/** The stretches between two tags' ends that hold more than ASCII: scripts and styles say nothing of the encoding. */
function foreignPart(bytes: Uint8Array): Uint8Array {
  const kept: number[] = [];
  let from = 0;
  let isForeign = false;
  for (let at = 0; at < bytes.length && kept.length < foreignBytes; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) isForeign = true;
    if (byte !== tagEnd && at - from < foreignBytes && at < bytes.length - 1) continue;
    if (isForeign) for (const one of bytes.subarray(from, at + 1)) kept.push(one);
    from = at + 1;
    isForeign = false;
  }
  return new Uint8Array(kept);
}

/** Text in Latin script in UTF-16 without a mark has a zero in every other byte. */
function withoutMark(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 512);
  let even = 0;
  let odd = 0;
  head.forEach((byte, at) => {
    if (byte === 0) at % 2 === 0 ? (even += 1) : (odd += 1);
  });
  if (head.length < 8) return undefined;
  if (odd > head.length * 0.3 && even === 0) return 'utf-16le';
  if (even > head.length * 0.3 && odd === 0) return 'utf-16be';
  return undefined;
}

/** Each old encoding with the characters that make up most of what is written in it. */
const candidates: { charset: string; everyday: RegExp }[] = [
  {
    charset: 'gb18030',
    everyday:
      /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理世车]/g,
  },
  {
    charset: 'big5',
    everyday:
      /[的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題]/g,
  },
  { charset: 'shift_jis', everyday: /[\u3041-\u3096\u30a1-\u30fc、。]/g },
  { charset: 'euc-jp', everyday: /[\u3041-\u3096\u30a1-\u30fc、。]/g },
  { charset: 'euc-kr', everyday: /[이다는에의가을를고하은지로사도기서한리어자대해인시스정라전그나수만일아보들부있것]/g },
  { charset: 'windows-1251', everyday: /[а-яё]{2,}/gi },
  { charset: 'windows-1252', everyday: /[a-z][\u00c0-\u00ff’”—–…]|[\u00c0-\u00ff‘“][a-z]/gi },
];

/** The share of everyday characters among those beyond ASCII; 0 for bytes that do not fit. */
function likeness(bytes: Uint8Array, charset: string, everyday: RegExp): number {
  const text = new TextDecoder(charset).decode(bytes);
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const broken = text.match(/[\ufffd\x80-\x9f\ue000-\uf8ff]/g)?.length ?? 0;
  if (foreign === 0 || broken > Math.max(1, foreign / 200)) return 0;
  const expected =
    text
      .match(everyday)
      ?.join('')
      .match(/[^\0-\x7f]/g)?.length ?? 0;
  return expected / foreign;
}

function fits(bytes: Uint8Array, charset: string): boolean {
  // The sample may end inside a character, which streaming forgives.
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
