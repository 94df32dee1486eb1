import { collapseSpace } from '../../text/collapse-space';
import { selectAll } from '../page/look-up';

/** What controls of pictures say, where it was left when the control went: Medium, Springer, Oxford, PubMed Central, Elsevier, NPR. */
const PICTURE_HINT =
  /^(?:press enter or click to view image in full size|zoom image will be displayed|(?:click|tap) (?:on the image )?to (?:enlarge|zoom|expand)(?: image)?|enlarge(?: this)? image|view larger? (?:image|version)|full[ -]size image|(?:hide|toggle) caption|open in (?:a )?(?:new tab|separate window|figure viewer)|download (?:figure|image|slide|powerpoint|high-res image|full-size image)(?: \([^)]{1,40}\))?|view (?:figure|in gallery)|figure viewer|点击(?:查看|放大)(?:大图|图片)?|查看大图)[.:。]?$/i;

/** What stands in for a film until the reader has agreed to load it. */
const CONSENT =
  /^(?:(?:recommended |empfohlener )?extern(?:al|er) (?:content|inhalt)$|(?=.{20,600}$)(?:(?:by (?:loading|clicking|playing|activating)|when you (?:load|click|play)|to (?:view|play|display|see) this|this (?:content|video|embed|element|tweet|post|map) (?:is|was|comes|can|may|has|requires)|(?:an dieser stelle|mit dem (?:laden|klick)|dieser inhalt)|en (?:chargeant|cliquant)).*\b(?:cookies?|privacy policy|third[- ]party|external (?:content|media)|consent|accept|youtube|vimeo|x\.com|twitter|google maps|datenschutz\w*|zustimm\w*)\b))/i;

const CONSENT_FRAME = /consent|embed|privacy|cookie|gdpr|borlabs|cmplz|placeholder/i;

/** Drops what a site writes for its own controls into an article. */
export function removeBoilerplate(page: Document): void {
  for (const icon of selectAll(page, 'i, span, em, b')) if (isIconLetter(icon)) icon.remove();
  dropPictureHints(page);
  for (const frame of selectAll(page, '[class]')) if (CONSENT_FRAME.test(frame.getAttribute('class') ?? '')) dropConsent(frame);
  for (const button of selectAll(page, 'button'))
    if (button.parentElement !== null && AGREE.test(button.textContent)) dropConsent(button.parentElement);
  for (const field of selectAll(page, 'input[type="email"]')) dropForm(field);
  for (const contents of selectAll(page, CONTENTS)) if (isContents(contents)) removeWithTitle(contents);
  for (const list of selectAll(page, 'ul, ol')) if (isListOfPlaces(list)) removeWithTitle(list);
}

/** Icon fonts draw a letter, a code of the private area or a word of theirs as a picture: https://developers.google.com/fonts/docs/material_icons */
function isIconLetter(element: Element): boolean {
  if (element.childElementCount > 0) return false;
  const text = element.textContent.trim();
  if (text === '' || text.length > 30) return false;
  if (/^[\ue000-\uf8ff]+$/.test(text)) return true;
  const names = element.getAttribute('class') ?? '';
  if (/\bmaterial-(?:icons|symbols)/.test(names)) return /^[a-z0-9_ ]+$/.test(text);
  return element.localName !== 'b' && /(?:^|[\s_-])(?:icons?|icomoon|glyphicons?|fa|ico)(?:[\s_-]|$)/.test(names) && /^[!-~]$/.test(text);
}

function dropPictureHints(page: Document): void {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const hints: ChildNode[] = [];
  while (walker.nextNode() !== null) {
    const { data, parentElement } = walker.currentNode as Text;
    if (data.length < 120 && data.length > 7 && PICTURE_HINT.test(collapseSpace(data)) && parentElement?.closest(SPOKEN) === null)
      hints.push(parentElement);
  }
  for (const hint of hints) removeWithFrames(hint);
}

/** Where the same words are what the author says. */
const SPOKEN = 'pre, code, h1, h2, h3, h4, h5, h6, blockquote, td';

/** The element with those around it that hold nothing else. */
function removeWithFrames(element: ChildNode): void {
  let at = element;
  while (at.parentElement !== null && at.parentElement.childNodes.length === 1 && at.parentElement.localName !== 'body')
    at = at.parentElement;
  at.remove();
}

/** What is pressed to load what was held back. */
const AGREE =
  /^\s*(?:accept|agree|allow|load|show|consent|ok\b|inhalt (?:laden|anzeigen)|akzeptieren|zustimmen|accepter|autoriser|aceptar|同意|允许|加载)/i;

/** An offer to send letters, in the midst of a text: the form with what little is said beside it. */
function dropForm(field: Element): void {
  let form = field.closest('form') ?? field;
  if (form.textContent.length > FEW || form.closest('nav, header, footer, aside') !== null) return;
  for (
    let at = form.parentElement;
    at !== null && !at.matches('body, main, article') && at.textContent.length <= FEW;
    at = at.parentElement
  ) {
    if (at.querySelector('h1, img, pre, table, figure') !== null) break;
    form = at;
  }
  form.remove();
}

/** The most characters that such an offer has. */
const FEW = 300;

function dropConsent(frame: Element): void {
  if (!frame.isConnected || frame.textContent.length > 1500) return;
  for (const element of frame.querySelectorAll('p, div, span, button, label'))
    if (element.querySelector('p, div, a[data-embed], iframe') === null && CONSENT.test(collapseSpace(element.textContent)))
      element.remove();
}

const CONTENTS =
  '#toc, .toc, [role="doc-toc"], .table-of-contents, #table-of-contents, #TableOfContents, .ez-toc-container, .lwptoc, .wp-block-table-of-contents, nav.contents, div.contents.topic, d-contents, .toc-container, .post-toc, .article-toc';

const CONTENTS_TITLE =
  /^(?:(?:table of )?contents?|(?:what’?'?s )?(?:on|in) this (?:page|article|post|guide|story)|(?:quick |page )?(?:navigation|toc|index|jump to(?: section)?|outline|overview|sections)|目[录錄次]|(?:文章|本文)(?:目录|导航)|inhalt(?:sverzeichnis)?|sommaire|índice|contenido|оглавление)[:：]?$/i;

/** Whether what is named a table of contents is one: links within the page, and little else. */
function isContents(element: Element): boolean {
  if (!element.isConnected || element.closest('pre, code') !== null) return false;
  const links = Array.from(element.querySelectorAll('a'));
  const linked = links.filter(isWithinPage).reduce((sum, { textContent }) => sum + textContent.trim().length, 0);
  return linked > 0 && linked >= 0.6 * collapseSpace(element.textContent).length;
}

/** Whether a list has nothing but links to headings of its page, two at least. */
function isListOfPlaces(list: Element): boolean {
  if (!list.isConnected || list.parentElement?.closest('ul, ol') != null) return false;
  const first = list.querySelector('a');
  if (first === null || !isWithinPage(first)) return false;
  const links = Array.from(list.querySelectorAll('a'));
  if (links.length < 2 || !links.every(leadsToHeading)) return false;
  const linked = links.reduce((sum, { textContent }) => sum + collapseSpace(textContent).length, 0);
  return linked >= 0.8 * collapseSpace(list.textContent).length;
}

function isWithinPage(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  return href.startsWith('#') || (href.includes('#') && href.replace(/#.*$/, '') === link.ownerDocument.baseURI.replace(/#.*$/, ''));
}

function leadsToHeading(link: Element): boolean {
  if (!isWithinPage(link)) return false;
  const id = (link.getAttribute('href') ?? '').replace(/^[^#]*#/, '');
  const page = link.ownerDocument;
  const place = id === '' ? null : (page.getElementById(id) ?? page.getElementById(decoded(id)));
  if (place === null) return false;
  const heading = place.closest('h1, h2, h3, h4, h5, h6') ?? place.querySelector('h1, h2, h3, h4, h5, h6');
  return heading !== null || /^h[1-6]$/.test(place.nextElementSibling?.localName ?? '');
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The list with the line above it that says what it is. */
function removeWithTitle(contents: Element): void {
  const title = contents.previousElementSibling;
  if (title !== null && title.textContent.length < 40 && CONTENTS_TITLE.test(collapseSpace(title.textContent))) title.remove();
  const { parentElement } = contents;
  contents.remove();
  if (parentElement?.matches('nav, details') === true && parentElement.textContent.trim().length < 40) parentElement.remove();
}
