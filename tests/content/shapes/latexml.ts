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
  {
    name: 'an algorithm of which some lines have numbers',
    seen,
    html: '<figure class="ltx_float ltx_algorithm"><div class="ltx_listing"><div class="ltx_listingline">\n<span class="ltx_text ltx_font_bold">Input:</span> marks <math alttext="M"><mi>M</mi></math></div><div class="ltx_listingline">\n  <span class="ltx_tag ltx_tag_listingline">1</span>\n<span class="ltx_text ltx_font_bold">while</span> any <span class="ltx_text ltx_font_bold">do</span></div><div class="ltx_listingline">\n  <span class="ltx_tag ltx_tag_listingline">2</span>\n\u2003<span class="ltx_rule">\u00a0</span>read as in <a class="ltx_ref" href="#S1.E1">(1)</a></div><div class="ltx_listingline">\n  <span class="ltx_tag ltx_tag_listingline">3</span>\n\u2003</div></div></figure>',
    becomes: '**Input:** marks $M$  \n1: **while** any **do**  \n2: \u2003read as in (1)',
  },
  {
    name: 'a listing without a link',
    seen,
    html: '<div class="ltx_listing"><div class="ltx_listingline">\n   <span class="ltx_tag ltx_tag_listingline">1</span>\n  while true:</div><div class="ltx_listingline">\n<span class="ltx_text ltx_lst_space">\u00a0\u00a0</span>read()</div></div>',
    becomes: '```\nwhile true:\n  read()\n```',
  },
  {
    name: 'a listing set as boxes',
    seen,
    html: '<p class="ltx_p"><span class="ltx_text ltx_font_typewriter ltx_inline-block"><span class="ltx_text ltx_verbatim ltx_inline-block">piles:</span></span><span class="ltx_text ltx_font_typewriter ltx_inline-block"><span class="ltx_text ltx_verbatim ltx_inline-block">  - unread</span></span></p>',
    becomes: '```\npiles:\n  - unread\n```',
  },
  {
    name: 'a float of a listing with its language and caption',
    seen,
    html: `<figure class="ltx_float ltx_lstlisting"><figcaption class="ltx_caption">Listing 1: One line.</figcaption><div class="ltx_listing ltx_lst_language_Python ltx_lstlisting"><div class="ltx_listing_data"><a href="data:text/plain;base64,${btoa('read()')}">⬇</a></div><div class="ltx_listingline"><math alttext="r"><mi>r</mi></math>ead()</div></div></figure>`,
    becomes: '*Listing 1: One line.*\n\n```python\nread()\n```',
  },
  {
    name: 'fonts by class, and code in two pieces',
    seen,
    html: '<p class="ltx_p">It was <span class="ltx_text ltx_font_bold ltx_font_italic">never <span class="ltx_text ltx_font_italic">ever</span></span> <span class="ltx_text ltx_font_slanted">read</span> by <span class="ltx_text ltx_font_typewriter">// </span><span class="ltx_text ltx_font_typewriter">nobody</span>, <span class="ltx_text ltx_framed ltx_framed_underline">second</span> to <span class="ltx_text ltx_lstlisting"><span class="ltx_text ltx_lst_identifier">read</span>()</span>.</p>',
    becomes: 'It was **_never ever_** *read* by `// nobody`, <u>second</u> to `read()`.',
  },
  {
    name: 'marks of lists',
    seen,
    html: '<ul class="ltx_itemize"><li class="ltx_item"><span class="ltx_tag ltx_tag_item"><math alttext="\\triangleright"><mo>⊳</mo></math></span> <div class="ltx_para"><p class="ltx_p">Read.</p></div></li><li class="ltx_item"><span class="ltx_tag ltx_tag_item"><math alttext="\\triangleright"><mo>⊳</mo></math></span> <div class="ltx_para"><p class="ltx_p">Marked.</p></div></li></ul><ol class="ltx_enumerate"><li class="ltx_item"><span class="ltx_tag ltx_tag_item"><span class="ltx_text ltx_font_bold">RQ1</span></span> <div class="ltx_para"><p class="ltx_p">Who reads?</p></div></li><li class="ltx_item"><span class="ltx_tag ltx_tag_item">RQ2</span> <div class="ltx_para"><p class="ltx_p">When?</p></div></li></ol><ol class="ltx_enumerate"><li class="ltx_item"><span class="ltx_tag ltx_tag_item">3.</span> <div class="ltx_para"><p class="ltx_p">Later.</p></div></li></ol>',
    becomes: '- Read.\n- Marked.\n\n* **RQ1** Who reads?\n* RQ2 When?\n\n3. Later.',
  },
  {
    name: 'marks that tell items apart',
    seen,
    html: '<ul class="ltx_itemize"><li class="ltx_item"><span class="ltx_tag ltx_tag_item">✓</span> <div class="ltx_para"><p class="ltx_p">Read.</p></div></li><li class="ltx_item"><span class="ltx_tag ltx_tag_item">✗</span> <div class="ltx_para"><p class="ltx_p">Filed.</p></div></li><li class="ltx_item"><span class="ltx_tag ltx_tag_item">–</span> <div class="ltx_para"><p class="ltx_p">Lost.</p></div></li></ul>',
    becomes: '- ✓ Read.\n- ✗ Filed.\n- Lost.',
  },
  {
    name: 'a box of text, drawn, with a list of spans',
    seen,
    html: '<p class="ltx_p"><svg class="ltx_picture"><g><foreignObject><span class="ltx_foreignobject_container"><span class="ltx_foreignobject_content"><span class="ltx_text ltx_font_bold">Prompt 3</span></span></span></foreignObject><foreignObject><span class="ltx_foreignobject_container"><span class="ltx_foreignobject_content"><span class="ltx_inline-block ltx_minipage"><span class="ltx_p">Read the letter twice.</span><span class="ltx_enumerate"><span class="ltx_item"><span class="ltx_tag ltx_tag_item">1.</span><span class="ltx_para"><span class="ltx_p">List the people.</span></span></span><span class="ltx_item"><span class="ltx_tag ltx_tag_item">2.</span><span class="ltx_para"><span class="ltx_p">List the places.</span></span></span></span></span></span></span></foreignObject></g></svg></p>',
    becomes: '> [!note] Prompt 3\n> Read the letter twice.\n>\n> 1. List the people.\n> 2. List the places.',
  },
  {
    name: 'a box without a title',
    seen,
    html: '<p class="ltx_p"><svg class="ltx_picture"><foreignObject><span class="ltx_foreignobject_content"><span class="ltx_p">Say what you want, and stop.</span></span></foreignObject></svg></p>',
    becomes: '> Say what you want, and stop.',
  },
  {
    name: 'a figure drawn by TeX',
    seen,
    html: '<figure class="ltx_figure" id="S1.F1"><svg class="ltx_picture"><path d="M 0 0 h 9"></path><foreignObject><span class="ltx_foreignobject_content"><span class="ltx_text">unread</span></span></foreignObject><foreignObject><span class="ltx_foreignobject_content"><span class="ltx_text">unread</span></span></foreignObject><foreignObject><span class="ltx_foreignobject_content"><span class="ltx_text">0.5</span></span></foreignObject><foreignObject><span class="ltx_foreignobject_content"><span class="ltx_text">state <math alttext="h"><mi>h</mi></math></span></span></foreignObject></svg><figcaption class="ltx_caption">Figure 1: The way of a note.</figcaption></figure>',
    becomes:
      '> [!info] [Figure on the page](https://notes.example/2024/slow-reading#S1.F1)\n> unread · state $h$\n\n*Figure 1: The way of a note.*',
  },
  {
    name: 'a sign drawn within the text',
    seen,
    html: '<p class="ltx_p">The step <svg class="ltx_picture"><circle r="4"></circle><foreignObject><span class="ltx_foreignobject_content"><span class="ltx_text">2</span></span></foreignObject></svg> is the one that nobody does.</p>',
    becomes: 'The step 2 is the one that nobody does.',
  },
  {
    name: 'a theorem and its proof',
    seen,
    html: '<div class="ltx_theorem ltx_theorem_lemma" id="Thm1"><h6 class="ltx_title ltx_runin ltx_title_theorem"><span class="ltx_tag ltx_tag_theorem"><span class="ltx_text ltx_font_bold">Lemma 1</span></span> (Piles).</h6><div class="ltx_para"><p class="ltx_p"><span class="ltx_text ltx_font_italic">Every pile grows.</span></p></div></div><div class="ltx_proof"><h6 class="ltx_title ltx_title_proof">Proof.</h6><div class="ltx_para"><p class="ltx_p">By looking. ∎</p></div></div>',
    becomes: '> [!note] Lemma 1 (Piles).\n> Every pile grows.\n\n*Proof.* By looking. ∎',
  },
  {
    name: 'equations below each other, two of them numbered',
    seen,
    html: '<table class="ltx_equationgroup ltx_eqn_align ltx_eqn_table"><tbody><tr class="ltx_equation ltx_eqn_row"><td class="ltx_eqn_cell ltx_eqn_center_padleft"></td><td class="ltx_td ltx_eqn_cell"><math alttext="\\displaystyle a"><mi>a</mi></math></td><td class="ltx_td ltx_eqn_cell"><math alttext="\\displaystyle=b"><mi>b</mi></math></td><td class="ltx_eqn_cell ltx_eqn_center_padright"></td><td class="ltx_eqn_cell ltx_eqn_eqno"><span class="ltx_tag ltx_tag_equation">(A.1)</span></td></tr></tbody><tbody><tr class="ltx_equation ltx_eqn_row"><td class="ltx_td ltx_eqn_cell"></td><td class="ltx_td ltx_eqn_cell"><math alttext="\\displaystyle=c"><mi>c</mi></math></td><td class="ltx_eqn_cell ltx_eqn_eqno"><span class="ltx_tag ltx_tag_equation">(A.2)</span></td></tr></tbody></table>',
    becomes: '$$\n\\begin{align*}\na & =b \\tag{A.1} \\\\\n& =c \\tag{A.2}\n\\end{align*}\n$$',
  },
  {
    name: 'equations with one number, and text between them',
    seen,
    html: '<table class="ltx_equationgroup ltx_eqn_table"><tr class="ltx_eqn_row"><td class="ltx_eqn_cell"><math alttext="a=b"><mi>a</mi></math></td></tr><tr class="ltx_eqn_row"><td class="ltx_eqn_cell"><math alttext="b=c"><mi>b</mi></math></td><td class="ltx_eqn_cell ltx_eqn_eqno"><span class="ltx_tag ltx_tag_equation">(2)</span></td></tr><tr class="ltx_eqn_row"><td class="ltx_eqn_cell ltx_align_left">and therefore</td></tr><tr class="ltx_eqn_row"><td class="ltx_eqn_cell"><math alttext="a=c"><mi>a</mi></math></td></tr></table>',
    becomes: '$$\n\\begin{gathered}\na=b \\\\\nb=c\n\\end{gathered} \\tag{2}\n$$\n\nand therefore\n\n$$\na=c\n$$',
  },
  {
    name: 'an equation of two lines',
    seen,
    html: '<table class="ltx_equation ltx_eqn_table"><tr class="ltx_eqn_row"><td class="ltx_eqn_cell"><math alttext="a+b\\\\ =c"><mi>a</mi></math></td><td class="ltx_eqn_cell ltx_eqn_eqno"><span class="ltx_tag ltx_tag_equation">(4)</span></td></tr></table>',
    becomes: '$$\n\\begin{gathered}\na+b\\\\ =c\n\\end{gathered} \\tag{4}\n$$',
  },
  {
    name: 'commands the converter does not know',
    seen,
    html: '<p class="ltx_p">They came <span class="ltx_ERROR undefined">\\shoremark</span>late, <span class="ltx_ERROR undefined">{shorefigure}</span>and left early.</p>',
    becomes: 'They came `\\shoremark`late, and left early.',
  },
  {
    name: 'a description of spans',
    seen,
    html: '<p class="ltx_p"><span class="ltx_inline-block ltx_minipage"><span class="ltx_description"><span class="ltx_item"><span class="ltx_tag ltx_tag_item"><span class="ltx_text ltx_font_bold">Pile</span></span></span><span class="ltx_item"><span class="ltx_para"><span class="ltx_p">What is not read.</span></span></span></span></span></p>',
    becomes: '**Pile**\n\n- What is not read.',
  },
];
