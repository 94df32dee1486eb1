import { boundDepth } from './bound-depth';
import { standardiseCallouts } from './callouts';
import { standardiseCitations } from './citations';
import { standardiseCode } from './code';
import { standardiseControls } from './controls';
import { standardiseFootnotes } from './footnotes/footnotes';
import { standardiseHeadings } from './headings';
import { removeHidden } from './hidden';
import { standardiseImages } from './images';
import { standardiseMath } from './math/math';
import { standardisePlayers } from './players';
import { standardiseStyles } from './styles';
import { standardiseTables } from './tables';
import { standardiseVerse } from './verse';
import { lookAt } from '../page/look-up';
import { standardiseTexText } from './math/tex-text';
import { splitWrappers } from './wrappers';

/**
 * Rewrites, in place, every spelling of a construct to one that extraction and the sanitiser keep
 * and the Markdown rules know: `math` holding its TeX as text, `sup[data-note-ref]` and
 * `[data-note]`, `pre[data-language]`, `img` with its real address, `blockquote[data-callout]`.
 * `url` is where the page came from. Formulas come before what hides or splits their parts.
 */
export function standardise(page: Document, url: URL): void {
  boundDepth(page.body);
  lookAt(page);
  standardiseMath(page);
  standardiseVerse(page);
  standardiseCode(page);
  standardiseTexText(page);
  standardiseCitations(page);
  standardiseFootnotes(page, url);
  standardiseImages(page, url);
  standardisePlayers(page, url);
  standardiseHeadings(page);
  standardiseControls(page);
  standardiseTables(page);
  standardiseStyles(page);
  standardiseCallouts(page);
  removeHidden(page);
  splitWrappers(page);
}
