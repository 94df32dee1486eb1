/**
 * The TeX commands that a formula from outside may hold, by what they do: they draw, and do nothing else. None takes
 * HTML attributes, links, styles or addresses, and none changes what a command means in the next formula. A renderer
 * knows commands that are not here, many of them rare; it may learn more. Names are those of
 * https://docs.mathjax.org/en/v3.2/input/tex/macros/index.html (by package) where nothing else is said.
 */
const GROUPS = {
  /** Greek and other letters: MathJax `base` and `upgreek`; the capitals that look Latin are KaTeX's. */
  letters: `
    aleph Alpha alpha angle backslash Beta beta bot Chi chi clubsuit Delta delta diamondsuit ell emptyset Epsilon epsilon Eta eta exists
    flat forall Gamma gamma hbar heartsuit Im imath infty Iota iota jmath Kappa kappa Lambda lambda lnot Mu mu nabla natural neg Nu nu
    Omega omega Omicron omicron partial Phi phi Pi pi prime Psi psi Re Rho rho S sharp Sigma sigma spadesuit Tau tau Theta theta top
    triangle upalpha upbeta upchi Updelta updelta upepsilon upeta Upgamma upgamma upiota upkappa Uplambda uplambda upmu upnu Upomega
    upomega upomicron Upphi upphi Uppi uppi Uppsi uppsi uprho Upsigma upsigma Upsilon upsilon uptau Uptheta uptheta Upupsilon upupsilon
    upvarepsilon upvarphi upvarpi upvarrho upvarsigma upvartheta Upxi upxi upzeta varepsilon varphi varpi varrho varsigma vartheta wp Xi
    xi Zeta zeta
  `,
  /** Operators, relations and arrows of plain TeX: MathJax `base`. */
  symbols: `
    amalg And approx ast asymp bigcap bigcirc bigcup bigodot bigoplus bigotimes bigsqcup bigtriangledown bigtriangleup biguplus bigvee
    bigwedge bowtie bullet cap cdot cdotp cdots circ colon cong coprod cup dagger dashv ddagger ddots diamond div divsymbol doteq dotsb
    dotsc dotsi dotsm dotso equiv frown ge geq gets gg gt hookleftarrow hookrightarrow iiint iint in int intop land ldotp ldots le
    Leftarrow leftarrow leftharpoondown leftharpoonup Leftrightarrow leftrightarrow leq ll Longleftarrow longleftarrow
    Longleftrightarrow longleftrightarrow longmapsto Longrightarrow longrightarrow lor lt mapsto mid models mp ne nearrow neq ni notin
    nwarrow odot oint ominus oplus oslash otimes owns parallel perp pm prec preceq prod propto Rightarrow rightarrow rightharpoondown
    rightharpoonup rightleftharpoons searrow setminus sim simeq smallint smile sqcap sqcup sqsubseteq sqsupseteq star subset subseteq
    succ succeq sum supset supseteq surd swarrow times to triangleleft triangleright uplus vdash vdots vee wedge wr
  `,
  /** amssymb: MathJax `ams`. */
  amsSymbols: `
    approxeq backepsilon backprime backsim backsimeq barwedge Bbbk because beth between bigstar blacklozenge blacksquare blacktriangle
    blacktriangledown blacktriangleleft blacktriangleright Box boxdot boxminus boxplus boxtimes Bumpeq bumpeq Cap centerdot checkmark
    circeq circlearrowleft circlearrowright circledast circledcirc circleddash circledR circledS complement Cup curlyeqprec curlyeqsucc
    curlyvee curlywedge curvearrowleft curvearrowright daleth dashleftarrow dashrightarrow diagdown diagup Diamond digamma divideontimes
    Doteq doteqdot dotplus doublebarwedge doublecap doublecup downdownarrows downharpoonleft downharpoonright eqcirc eqsim eqslantgtr
    eqslantless eth fallingdotseq Finv Game geqq geqslant ggg gggtr gimel gnapprox gneq gneqq gnsim gtrapprox gtrdot gtreqless
    gtreqqless gtrless gtrsim gvertneqq hslash impliedby implies intercal Join leadsto leftarrowtail leftleftarrows leftrightarrows
    leftrightharpoons leftrightsquigarrow leftthreetimes leqq leqslant lessapprox lessdot lesseqgtr lesseqqgtr lessgtr lesssim lhd
    Lleftarrow lll llless lnapprox lneq lneqq lnsim looparrowleft looparrowright lozenge Lsh ltimes lvertneqq maltese measuredangle mho
    multimap ncong nexists ngeq ngeqq ngeqslant ngtr nLeftarrow nleftarrow nLeftrightarrow nleftrightarrow nleq nleqq nleqslant nless
    nmid nparallel nprec npreceq nRightarrow nrightarrow nshortmid nshortparallel nsim nsubseteq nsubseteqq nsucc nsucceq nsupseteq
    nsupseteqq ntriangleleft ntrianglelefteq ntriangleright ntrianglerighteq nVDash nVdash nvDash nvdash pitchfork precapprox
    preccurlyeq precnapprox precneqq precnsim precsim restriction rhd rightarrowtail rightleftarrows rightrightarrows rightsquigarrow
    rightthreetimes risingdotseq Rrightarrow Rsh rtimes shortmid shortparallel smallfrown smallsetminus smallsmile sphericalangle
    sqsubset sqsupset square Subset subseteqq subsetneq subsetneqq succapprox succcurlyeq succnapprox succneqq succnsim succsim Supset
    supseteqq supsetneq supsetneqq therefore thickapprox thicksim triangledown trianglelefteq triangleq trianglerighteq twoheadleftarrow
    twoheadrightarrow unlhd unrhd upharpoonleft upharpoonright upuparrows varDelta varGamma varkappa varLambda varnothing varOmega
    varPhi varPi varpropto varPsi varSigma varsubsetneq varsubsetneqq varsupsetneq varsupsetneqq varTheta vartriangle vartriangleleft
    vartriangleright varUpsilon varXi Vdash vDash veebar Vvdash yen
  `,
  /** Named functions and limits: MathJax `base`. */
  functions: `
    arccos arcsin arctan arg bmod cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limits limsup ln log max min mod
    nolimits pmod pod Pr sec sin sinh sup tan tanh
  `,
  /** Brackets and their sizes: MathJax `base`, `ams` and `mathtools`. */
  delimiters: `
    Arrowvert arrowvert Big big Bigg bigg Biggl biggl Biggm biggm Biggr biggr Bigl bigl Bigm bigm Bigr bigr bracevert Downarrow
    downarrow langle lbrace lbrack lceil left lfloor lgroup llcorner lmoustache lparen lrcorner lVert lvert middle rangle rbrace rbrack
    rceil rfloor rgroup right rmoustache rparen rVert rvert ulcorner Uparrow uparrow Updownarrow updownarrow urcorner Vert vert
  `,
  /** Marks above and below: MathJax `base` and `ams`. */
  accents: `
    acute bar breve check ddddot dddot ddot dot grave hat mathring not overbrace overleftarrow overleftrightarrow overline overparen
    overrightarrow skew tilde underbrace underleftarrow underleftrightarrow underline underparen underrightarrow vec widehat widetilde
  `,
  /** Fonts, sizes and words: MathJax `base`. */
  fonts: `
    Bbb bf boldsymbol cal displaystyle fbox frak hbox Huge huge it LARGE Large large mathbb mathbf mathbfit mathbfsf mathcal mathfrak
    mathit mathnormal mathrm mathscr mathsf mathsfit mathtt mbox mit normalsize oldstyle pmb rm scr scriptscriptstyle scriptsize
    scriptstyle sf small text textbf textit textnormal textrm textsf textstyle texttt textup Tiny tiny tt
  `,
  /** Spaces and rules; lengths are looked at in `arguments.ts`. */
  spaces: `
    enspace hfil hfill hfilll hskip hspace kern lower mathstrut mkern moveleft moveright mskip mspace negthinspace nonscript qquad quad
    raise Rule rule space strut thinspace
  `,
  /** Fractions, roots, rows, matrices: MathJax `base`. */
  layout: `
    above array atop atopwithdelims begin boxed brace brack buildrel cases choose cr displaylines dots end eqalign eqalignno frac
    hdashline hline hphantom iff LaTeX leftroot leqalignno llap mathbin mathchoice mathclose mathinner mathop mathopen mathord mathpunct
    mathrel matrix newline nonumber of over overset overunderset overwithdelims phantom pmatrix rlap root smash sqrt stackbin stackrel
    TeX underset uproot vcenter vphantom
  `,
  /** amsmath: MathJax `ams`. */
  amsmath: `
    binom cfrac dbinom dfrac genfrac idotsint iiiint injlim negmedspace negthickspace nobreakspace notag operatorname projlim shoveleft
    shoveright sideset substack tag tbinom tfrac varinjlim varliminf varlimsup varprojlim xleftarrow xrightarrow
  `,
  /** mathtools: MathJax `mathtools`; what makes an arrow, a bracket or a tag form for the whole document is left out. */
  mathtools: `
    Aboxed adjustlimits ArrowBetweenLines bigtimes centercolon clap Colonapprox colonapprox Coloneq coloneq Coloneqq coloneqq Colonsim
    colonsim cramped crampedclap crampedllap crampedrlap crampedsubstack dblcolon Eqcolon eqcolon Eqqcolon eqqcolon mathclap mathllap
    mathrlap MoveEqLeft ndownarrow nuparrow ordinarycolon overbracket prescript splitdfrac splitfrac textclap textllap textrlap
    underbracket xhookleftarrow xhookrightarrow xLeftarrow xleftharpoondown xleftharpoonup xLeftrightarrow xleftrightarrow
    xleftrightharpoons xmapsto xRightarrow xrightharpoondown xrightharpoonup xrightleftharpoons
  `,
  /** physics: the short names of MathJax `physics`, without the matrices whose size is a number. */
  physics: `
    abs absolutevalue acomm acos acot acsc admat anticommutator arccot arccsc arcsec asec asin atan bqty bra braket comm commutator cp
    cross crossproduct csch curl dd derivative determinant diffd differential divergence dmat dotproduct dv dyad erf ev eval evaluated
    expectationvalue expval fderivative fdv flatfrac grad gradient innerproduct ip ket ketbra laplacian matrixel matrixelement mdet mel
    mqty norm op order outerproduct partialderivative pb pderivative pdv pmat pmqty poissonbracket pqty principalvalue Probability PV pv
    qall qand qas qassume qc qcc qcomma qelse qeven qfor qgiven qif qin qlet qodd qor qq qqtext qsince qthen qty quantity qusing rank
    real Res Residue sech Tr tr Trace trace va var variation vb vdot vectorarrow vectorbold vectorunit vmqty vnabla vqty vu
  `,
  /** braket: MathJax `braket`. */
  braket: `Bra Braket Ket Ketbra Set set`,
  /** mhchem: MathJax `mhchem`. */
  chemistry: `
    ce longleftrightarrows longLeftrightharpoons longRightleftharpoons longrightleftharpoons pu tripledash xLeftrightharpoons
    xRightleftharpoons
  `,
  /** bussproofs: MathJax `bussproofs`, without what holds for every proof after it. */
  proofs: `
    AXC Axiom AxiomC BIC BinaryInf BinaryInfC dashedLine fCenter LeftLabel LL noLine QuaternaryInf QuaternaryInfC QuinaryInf QuinaryInfC
    RightLabel RL rootAtBottom rootAtTop singleLine solidLine TIC TrinaryInf TrinaryInfC UIC UnaryInf UnaryInfC
  `,
  /** MathJax `cancel`, `enclose`, `centernot`, `gensymb`, `color` and `extpfeil`. */
  smaller: `
    bcancel cancel cancelto celsius centernot centerOver color colorbox degree enclose fcolorbox micro ohm perthousand textcolor xcancel
    xlongequal xtofrom xtwoheadleftarrow xtwoheadrightarrow
  `,
  /** Signs within words: the usual ones of MathJax `textcomp`. */
  textSymbols: `
    textasciicircum textasciitilde textasteriskcentered textbackslash textbar textbraceleft textbraceright textbullet textcelsius
    textcent textcopyright textdagger textdaggerdbl textdegree textdollar textellipsis textemdash textendash texteuro textexclamdown
    textgreater textless textmu textohm textparagraph textperiodcentered textperthousand textpm textquestiondown textquotedblleft
    textquotedblright textquoteleft textquoteright textregistered textsection textsterling texttimes texttrademark textunderscore
    textvisiblespace textyen
  `,
  /** What KaTeX knows besides: https://katex.org/docs/support_table */
  katex: `
    alef alefsym allowbreak arcctg arctg argmax argmin bm bold bull ch clubs cnums colonequals colonminus Complex copyright cosec cotg
    ctg cth dag Dagger Darr dArr darr ddag diamonds dotsx empty enskip equalscolon exist footnotesize Harr hArr harr hearts image infin
    isin KaTeX lang Larr lArr larr lBrace llbracket Lrarr lrArr lrarr mapsfrom mathellipsis medspace minuscolon minuso natnums nobreak
    notni oiiint oiint operatornamewithlimits overgroup overleftharpoon overlinesegment Overrightarrow overrightharpoon P phase plim
    plusmn pounds raisebox rang Rarr rArr rarr ratio rBrace Reals reals reflectbox rrbracket sdot sect sh simcolon sout spades sub sube
    supe tg thetasym thickspace Uarr uArr uarr underbar undergroup underlinesegment utilde vcentcolon weierp widecheck xrightleftarrows
  `,
  /** Letters and fonts within words: https://latexref.xyz/Additional-Latin-letters.html and the pages around it. */
  latexText: `
    AA aa AE ae b c d DH dh DJ dj emph H i j k L l LaTeXe O o OE oe r ss t textcircled textmd textsc textsl textsubscript
    textsuperscript TH th u v
  `,
  /** Packages that papers load and no renderer knows whole: bm, dsfont, bbm, nicefrac, xfrac, stmaryrd, esint, booktabs, amsthm; page and line breaks. */
  packages: `
    allowdisplaybreaks Argmax Argmin bigast bigskip boldmath bottomrule break centering cline displaybreak ensuremath fint hcancel
    indent independent interleave intertext linebreak llparenthesis longmapsfrom Longmapsto Mapsto mathbbm mathds mathrsfs medskip
    midrule multicolumn multirow nicefrac noindent nolinebreak ntrianglelefteqslant qed qedhere qedsymbol rrparenthesis sfrac
    shortintertext shortleftarrow shortrightarrow slashed smallskip sqint toprule trianglelefteqslant trianglerighteqslant unboldmath
    varoiint vskip vspace xspace
  `,
};

let names: ReadonlySet<string> | undefined;

/** The names of the commands that a formula may hold, without their backslash. */
export function commandNames(): ReadonlySet<string> {
  names ??= new Set(Object.values(GROUPS).flatMap((group) => group.trim().split(/\s+/)));
  return names;
}

/** Whether a formula may hold the command of this name. */
export function isCommand(name: string): boolean {
  return commandNames().has(name);
}
