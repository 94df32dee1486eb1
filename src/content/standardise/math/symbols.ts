/** Characters of formulas, each with the command TeX has for it: those of MathJax, which draws any other as it stands. */
const COMMANDS = new Map(
  (
    'Γ Gamma Δ Delta ∆ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega α alpha β beta γ gamma δ delta ε varepsilon ' +
    'ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa λ lambda μ mu µ mu ν nu ξ xi π pi ϖ varpi ρ rho ϱ varrho ς varsigma σ sigma ' +
    'τ tau υ upsilon φ varphi ϕ phi χ chi ψ psi ω omega ℓ ell ℏ hbar ħ hbar ı imath ȷ jmath ℘ wp ℜ Re ℑ Im ℵ aleph ∂ partial ∇ nabla ∞ infty ' +
    '∅ emptyset ∀ forall ∃ exists ∄ nexists ¬ neg ⊤ top ⊥ perp ∠ angle △ triangle □ square ′ prime ± pm ∓ mp × times ÷ div ⋅ cdot · cdot ' +
    '∗ ast ⋆ star ∘ circ ∙ bullet • bullet ⊕ oplus ⊖ ominus ⊗ otimes ⊘ oslash ⊙ odot † dagger ‡ ddagger ∪ cup ∩ cap ⊎ uplus ⊔ sqcup ⊓ sqcap ' +
    '∨ lor ∧ land ∖ setminus ∑ sum ∏ prod ∐ coprod ∫ int ∬ iint ∭ iiint ∮ oint ⋃ bigcup ⋂ bigcap ⋁ bigvee ⋀ bigwedge ⨁ bigoplus ⨂ bigotimes ' +
    '≤ leq ≥ geq ⩽ leqslant ⩾ geqslant ≪ ll ≫ gg ≠ neq ≡ equiv ≈ approx ∼ sim ≃ simeq ≅ cong ≐ doteq ≜ triangleq ∝ propto ≲ lesssim ≳ gtrsim ' +
    '≺ prec ≻ succ ≼ preccurlyeq ≽ succcurlyeq ⪯ preceq ⪰ succeq ⊂ subset ⊃ supset ⊆ subseteq ⊇ supseteq ⊊ subsetneq ⊋ supsetneq ∈ in ∉ notin ' +
    '∋ ni ⊢ vdash ⊣ dashv ⊨ models ∥ parallel ‖ parallel ∣ mid ∴ therefore ∵ because ← leftarrow → rightarrow ↔ leftrightarrow ⇐ Leftarrow ' +
    '⇒ Rightarrow ⇔ Leftrightarrow ↑ uparrow ↓ downarrow ↦ mapsto ⟵ longleftarrow ⟶ longrightarrow ⟷ longleftrightarrow ⟸ Longleftarrow ' +
    '⟹ Longrightarrow ⟺ Longleftrightarrow ⟼ longmapsto ↪ hookrightarrow ↩ hookleftarrow ⇝ rightsquigarrow ⇌ rightleftharpoons ⌊ lfloor ' +
    '⌋ rfloor ⌈ lceil ⌉ rceil ⟨ langle ⟩ rangle 〈 langle 〉 rangle … ldots ⋯ cdots ⋮ vdots ⋱ ddots \\ backslash { { } } % % # # $ $ & & _ _'
  )
    .match(/\S+ \S+/g)
    ?.map((pair) => pair.split(' ') as [string, string]),
);

/** Characters that are another one in TeX, or nothing. */
const OTHERS = new Map([
  ['−', '-'],
  ['⁄', '/'],
  ['∕', '/'],
  ['~', '\\sim'],
  ['^', '\\wedge'],
  ['\u00a0', ''],
  ...Array.from('\u200b\u2061\u2062\u2063\u2064', (sign) => [sign, ''] as const),
]);

/** Letters of U+1D400 and after, 52 of each font: https://www.unicode.org/charts/PDF/U1D400.pdf */
const FONTS = 'mathbf mathit boldsymbol mathcal mathcal mathfrak mathbb mathfrak mathsf mathsf mathsf mathsf mathtt'.split(' ');
/** Those of them that were there before: https://www.unicode.org/charts/PDF/U2100.pdf */
const LETTERLIKE = [
  ['mathbb', 'ℂℍℕℙℚℝℤ'],
  ['mathcal', 'ℬℰℱℋℐℒℳℛ'],
  ['mathfrak', 'ℭℌℨ'],
] as const;

/** Functions that have commands of their own. */
const FUNCTIONS = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh'.split(
    ' ',
  ),
);

/** The command of a function, such as `lim inf`; undefined where TeX has none. */
export function functionOf(name: string): string | undefined {
  const bare = name.replace(/\s/g, '');
  return FUNCTIONS.has(bare) ? `\\${bare}` : undefined;
}

/** The TeX of a formula's characters in a font: plain letters and digits together, each other sign by itself. */
export function texOfCharacters(text: string, font?: string): string {
  const pieces = text.match(/[a-z\d]+|[^]/giu) ?? [];
  return pieces.reduce((before, piece) => {
    const plain = texOfPiece(piece);
    const tex = font === undefined || plain === '' ? plain : `\\${font}{${plain}}`;
    return before + (/\\[a-z]+$/i.test(before) && /^[a-z]/i.test(tex) ? ' ' : '') + tex;
  }, '');
}

/** A name: of a function, of one letter, or of several, which stand upright. */
export function texOfName(name: Element): string {
  const text = name.textContent.trim();
  const font = fontOf(name);
  const isLatin = /^[a-z]+$/i.test(text);
  if (Array.from(text).length === 1) return texOfCharacters(text, isLatin ? font : fontOfOthers(font));
  if (isLatin && /^[\u2061]$/.test(name.nextElementSibling?.textContent.trim() ?? '')) return functionOf(text) ?? `\\operatorname{${text}}`;
  if (isLatin) return functionOf(text) ?? `\\${font ?? 'mathrm'}{${text}}`;
  return /\p{L}{2}/u.test(text) ? texOfWords(name) : texOfCharacters(text, font);
}

/** The font of a letter that is not Latin: such stand upright as they are, and are bold by another command. */
function fontOfOthers(font: string | undefined): string | undefined {
  return font === 'mathbf' ? 'boldsymbol' : font === 'mathrm' ? undefined : font;
}

const TEXT_FONTS = new Map([
  ['mathbf', 'textbf'],
  ['mathit', 'textit'],
  ['mathtt', 'texttt'],
]);

/** Words within a formula. Signs that TeX knows otherwise stand between them. */
export function texOfWords(words: Element): string {
  const text = words.textContent.replace(/\s+/g, ' ');
  if (text.trim() === '') return text === '' ? '' : '\\;';
  if (!/[\p{L}\p{N}]/u.test(text)) return texOfCharacters(text.trim());
  const font = TEXT_FONTS.get(fontOf(words) ?? '') ?? 'text';
  const pieces = text.match(/[#$%&_{}\\~^]|[^#$%&_{}\\~^]+/g) ?? [];
  return pieces.map((piece) => (/^[#$%&_{}\\~^]$/.test(piece) ? texOfCharacters(piece) : `\\${font}{${piece}}`)).join('');
}

function texOfPiece(sign: string): string {
  const command = COMMANDS.get(sign);
  if (command !== undefined) return `\\${command}`;
  return OTHERS.get(sign) ?? inFont(sign) ?? sign;
}

function inFont(sign: string): string | undefined {
  const point = sign.codePointAt(0) ?? 0;
  const letter = sign.normalize('NFKC');
  const before = LETTERLIKE.find(([, letters]) => letters.includes(sign))?.[0];
  if (before !== undefined) return `\\${before}{${letter}}`;
  if (point < 0x1d400 || point > 0x1d7ff) return undefined;
  const font = FONTS[Math.floor((point - 0x1d400) / 52)];
  if (font !== undefined) return `\\${font}{${letter}}`;
  return point < 0x1d7ce ? `\\boldsymbol{${texOfPiece(letter)}}` : `\\mathbf{${letter}}`;
}

/** Fonts by `mathvariant`. */
const VARIANTS = new Map(
  Object.entries({
    normal: 'mathrm',
    bold: 'mathbf',
    italic: 'mathit',
    'bold-italic': 'boldsymbol',
    'double-struck': 'mathbb',
    script: 'mathcal',
    'bold-script': 'mathcal',
    fraktur: 'mathfrak',
    'bold-fraktur': 'mathfrak',
    'sans-serif': 'mathsf',
    'bold-sans-serif': 'mathsf',
    'sans-serif-italic': 'mathsf',
    'sans-serif-bold-italic': 'mathsf',
    monospace: 'mathtt',
  }),
);

/** The command of the font that an element's `mathvariant` asks for. */
export function fontOf(token: Element): string | undefined {
  return VARIANTS.get(token.getAttribute('mathvariant') ?? '');
}
