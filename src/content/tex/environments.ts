/**
 * The environments that a formula from outside may hold: MathJax `base`, `ams`, `mathtools`, `cases`, `empheq`,
 * `bussproofs` and `amscd`, and KaTeX's https://katex.org/docs/supported#environments. Whether one has a starred form
 * of the same name makes no difference.
 */
const ENVIRONMENTS = new Set(
  `
  align alignat alignedat aligned array bmatrix Bmatrix bsmallmatrix Bsmallmatrix cases CD crampedsubarray darray dcases drcases
  empheq eqnarray equation flalign gather gathered lgathered matrix multline multlined numcases pmatrix prooftree psmallmatrix rcases
  rgathered smallmatrix split subarray subnumcases vmatrix Vmatrix vsmallmatrix Vsmallmatrix xalignat xxalignat
  `
    .trim()
    .split(/\s+/),
);

/** Environments around formulas, which lay out a page and not a formula. */
const TRANSPARENT = new Set('center subequations figure table minipage displaymath math document flushleft flushright small'.split(' '));

/** Whether a formula may hold the environment of this name. */
export function isEnvironment(name: string): boolean {
  return ENVIRONMENTS.has(name.replace(/\*$/, ''));
}

/** Whether nothing of a formula is lost with the two ends of this environment. */
export function isTransparent(name: string): boolean {
  return TRANSPARENT.has(name.replace(/\*$/, ''));
}
