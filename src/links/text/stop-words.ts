import { hashText, joinHashes } from '../../text/hash';
import { stem } from './stem';

const ENGLISH = `a about after again all also an and any are as at be because been before being both but by can could did do
does down each else even every few for from get had has have he her here him his how however i if in into is it its just
let like made make many may me might more most much must my no nor not now of off on one only or other our out over own same
see she should since so some still such take than that the their them then there these they thing this those through thus to too two
under until up upon us use very via was way we well were what when where which while who whom whose why will with within without would yet you your
s t ll ve re d m don didn doesn isn wasn aren won wouldn couldn shouldn hasn haven actually almost always another any anything around
ask bad barely become begin believe best better big bit came certain clear come course day different early either else end enough every
everything exactly example fact far feel felt few find first found full gave general give given go goes going gone good got great hard
help hope idea instance instead keep kind knew know large last least left less likely little long look lot main matter mean might need
never new next nothing often old once others part particular people perhaps place point possible pretty probably put quite rather read
real really right said saw say second see seem seen set several show small something sometimes soon sort start still stop sure take
tell term think thought three took tried try trying turn two understand usually want whether whole word work world wrong year`;

const CHINESE = `我们 你们 他们 它们 自己 这个 那个 一个 一种 一些 这些 那些 这样 那样 什么 怎么 如何 为什 可以 可能 能够 需要 应该 没有 不是 就是
还是 但是 因为 所以 如果 虽然 然后 或者 以及 并且 而且 通过 进行 对于 关于 其中 之间 之后 之前 时候 已经 非常 比较 更加 例如 比如 不同 所有 每个 只有 只是
也是 都是 这是 的是 是一 了一 的人 有一 一样 一下`;

/** Terms that say nothing of what a text is about, in English and Chinese, by their hash. */
export const stopWords: ReadonlySet<number> = new Set([
  ...ENGLISH.split(/\s+/).map((word) => hashText(stem(word))),
  ...CHINESE.split(/\s+/).map((pair) => joinHashes(hashText(pair.charAt(0)), hashText(pair.charAt(1)))),
]);
