import { hashText } from '../../text/hash';
import { stem } from '../../links/text/stem';
import { termsOf, unitsOf } from '../../links/text/units';

/** English function words and the verbs and adverbs that any text uses. */
const FUNCTION_WORDS = `a about above after again all also although an and another any are as at be because been before being
between both but by can cannot could did do does doing done down during each either else etc even ever every few for
from further get gets had has have having he hence her here him his how however i if in into is it its itself just let
like made make makes many may me might more most much must my neither no nor not now of off often on once one only onto
or other our out over own per quite rather really same see several shall she should since so some something still such
than that the their them then there therefore these they thing things this those though through thus to too two under
until up upon us use used uses using very via was way we well were what when where whether which while who whom whose
why will with within without would yet you your`;
const NOT_CONTENT = new Set(FUNCTION_WORDS.split(/\s+/).map((word) => hashText(stem(word))));
/** Pairs of characters that begin or end in one of these are grammar. */
const CHINESE_PARTICLES = /^[的了和是在有我你他她它们这那就也都而及与或被把对为以于等之其]|[的了着是在]$/;

/** How often each content term of a text occurs, by its hash: stemmed words, pairs of Chinese characters. */
export function contentTerms(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { hash, start, end } of termsOf(unitsOf(text))) {
    if (NOT_CONTENT.has(hash) || CHINESE_PARTICLES.test(text.slice(start, end)) || (end - start === 1 && /[a-z]/i.test(text.charAt(start))))
      continue;
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return counts;
}
