import { removeBoilerplate } from './boilerplate';
import { boundDepth } from './bound-depth';
import { standardiseCallouts } from './callouts';
import { standardiseCitations } from './citations';
import { standardiseCode } from './code';
import { standardiseControls } from './controls';
import { standardiseDrawings } from './drawings';
import { standardiseEmbeds } from './embeds';
import { standardiseFootnotes } from './footnotes/footnotes';
import { openGates } from './gates';
import { standardiseHeadings } from './headings';
import { standardiseHeldContent } from './held-content';
import { removeHidden } from './hidden';
import { standardiseImages } from './images';
import { standardiseLatexml } from './latexml/latexml';
import { standardiseMath } from './math/math';
import { removeOwnMarks } from './own-marks';
import { standardiseStyles } from './styles';
import { standardiseTables } from './tables';
import { removeTwins } from './twins';
import { standardiseVerse } from './verse';
import { lookAt } from '../page/look-up';
import { standardiseTexText } from './math/tex-text';
import { splitWrappers } from './wrappers';

/** One construct's many spellings made one. */
type Pass = (page: Document, url: URL) => void;

/** Formulas come before what hides or splits their parts. */
const PASSES: readonly Pass[] = [
  (page) => {
    boundDepth(page.body);
  },
  lookAt,
  removeTwins,
  standardiseHeldContent,
  standardiseMath,
  standardiseLatexml,
  standardiseVerse,
  standardiseCode,
  standardiseTexText,
  standardiseCitations,
  standardiseFootnotes,
  standardiseImages,
  standardiseEmbeds,
  standardiseDrawings,
  openGates,
  standardiseHeadings,
  removeOwnMarks,
  removeBoilerplate,
  standardiseControls,
  standardiseTables,
  standardiseStyles,
  standardiseCallouts,
  removeHidden,
  splitWrappers,
];

/**
 * Rewrites, in place, every spelling of a construct to one that extraction and the sanitiser keep
 * and the Markdown rules know: `math` holding its TeX as text, `sup[data-note-ref]` and
 * `[data-note]`, `pre[data-language]`, `img` with its real address, `blockquote[data-callout]`.
 * `url` is where the page came from.
 * It yields between its steps so that the thread can be let go.
 */
export function* standardiseInSteps(page: Document, url: URL): Generator<void, void> {
  for (const pass of PASSES) {
    pass(page, url);
    yield;
  }
}
