/**
 * The languages a code block may name. Plugins run blocks by their language, and more are written
 * every week, so this lists what is only ever coloured. Mermaid is not among them: it draws, and
 * its diagrams can hold links. Nor are `query`, `base` and the like, which read the vault.
 */
const LANGUAGES = new Set(
  (
    'abap ada apacheconf apl applescript arduino asm assembly astro awk bash basic batch bibtex c clike clojure cmake cobol coffeescript console cpp ' +
    'crystal cs csharp css csv cuda cypher cython d dart diff docker dockerfile dot ebnf elixir elm emacs-lisp erlang fish fortran fsharp gdscript git glsl go ' +
    'gradle graphql groovy haskell haxe hcl hlsl html http idl ini java javascript jinja jl js json json5 jsonc jsonnet julia kotlin kt latex lean less ' +
    'lisp llvm log lua makefile markdown markup mathematica matlab md mdx ml nasm nginx nim nix objc objectivec ocaml octave odin pascal perl php plain ' +
    'plaintext postgresql powershell prisma prolog promql properties protobuf proto ps1 puppet purescript py pycon python python3 pytb q qml r racket raku rb reasonml regex ' +
    'rego rest robotframework rs rst ruby rust sas sass scala scheme scss sed sh shell shell-session smalltalk smt sml solidity sparql sql starlark stata stan svelte-html ' +
    'swift systemverilog tcl terraform tex text tla toml ts tsv tsx twig txt typescript typst v vala vb vba verilog vhdl vim vue wasm wgsl xml yaml yml zig zsh'
  ).split(' '),
);

/** The name as it may follow a fence; undefined where it is not known to be harmless. */
export function languageOf(name: string): string | undefined {
  const known = name
    .trim()
    .toLowerCase()
    .replace(/^c\+\+$/, 'cpp')
    .replace(/^c#$/, 'csharp')
    .replace(/^f#$/, 'fsharp')
    .replace(/^objective-c$/, 'objectivec')
    .replace(/^jsx$/, 'js');
  return LANGUAGES.has(known) ? known : undefined;
}
