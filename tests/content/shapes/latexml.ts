import type { Shape } from './shape';

const seen = 'https://math.nist.gov/~BMiller/LaTeXML/manual/cssclasses/';

/** What LaTeXML writes in elements of its own. */
export const latexml: readonly Shape[] = [
  {
    name: 'a table of spans',
    seen,
    html: '<span class="ltx_tabular"><span class="ltx_thead"><span class="ltx_tr"><span class="ltx_td ltx_th">Pass</span><span class="ltx_td ltx_th">Marks</span></span></span><span class="ltx_tbody"><span class="ltx_tr"><span class="ltx_td">First</span><span class="ltx_td"><span class="ltx_text ltx_font_bold">12</span></span></span></span></span>',
    becomes: '| Pass | Marks |\n| --- | --- |\n| First | **12** |',
  },
  {
    name: 'a table within a cell',
    seen,
    html: '<table class="ltx_tabular"><tr class="ltx_tr"><th class="ltx_td ltx_th">Pass</th><th class="ltx_td ltx_th">Marks</th></tr><tr class="ltx_tr"><td class="ltx_td">First</td><td class="ltx_td"><table class="ltx_tabular"><tr class="ltx_tr"><td class="ltx_td">12</td></tr><tr class="ltx_tr"><td class="ltx_td">(May)</td></tr></table></td></tr></table>',
    becomes: '| Pass | Marks |\n| --- | --- |\n| First | 12 (May) |',
  },
  {
    name: 'an algorithm',
    seen,
    html: '<figure class="ltx_float"><div class="ltx_listing"><div class="ltx_listingline"><span class="ltx_tag ltx_tag_listingline">1:</span><span class="ltx_text ltx_font_bold">for</span> <math alttext="p\\in P"><mi>p</mi></math> <span class="ltx_text ltx_font_bold">do</span></div><div class="ltx_listingline"><span class="ltx_tag ltx_tag_listingline">2:</span>mark it</div></div></figure>',
    becomes: '1. **for** $p\\in P$ **do**\n2. mark it',
  },
  {
    name: 'a listing with its source in a link',
    seen,
    html: `<div class="ltx_listing ltx_lstlisting ltx_lst_language_Python"><div class="ltx_listing_data"><a href="data:text/plain;base64,${btoa('def f():\n    return 1')}">⬇</a></div><div class="ltx_listingline"><span class="ltx_tag ltx_tag_listingline">1</span>def f():</div><div class="ltx_listingline">return 1</div></div>`,
    becomes: '```python\ndef f():\n    return 1\n```',
  },
];
