/**
 * TeX that shows the same formula and means nothing to anything else that reads the note: no
 * comments, no blank lines, no dollar of its own, no line that opens a Markdown block, no template
 * mark, tag, field or block id. Spaces added mean nothing in TeX.
 */
export function inertTex(tex: string): string {
  const plain = tex
    .replace(/\r\n?/g, '\n')
    .replace(/(^|[^\\])%.*$/gm, '$1')
    .replace(REACHING, '')
    .replace(/\\url(?=\s*\{)/g, '\\text')
    .replace(/\\(?:[egx]?def|let|renew(?:command|environment))(?![a-zA-Z])/g, '\\text{definition of }')
    .replace(/``/g, '“')
    .replace(/`/g, '‘')
    .replace(/~{2,}/g, (run) => run.split('').join(' '))
    .replace(/<(?=[A-Za-z/!?%])/g, '< ')
    .replace(/\[(?=\[)/g, '[ ')
    .replace(/\[(?=\^)/g, '[{}')
    .replace(/\](?=\()/g, '] ')
    .replace(/:(?=:)/g, ': ')
    .replace(/(^|[^\\])#(?=[^\d\s])/g, '$1\\#')
    .replace(/[ \t]+\^/g, '^');
  return withoutDollars(joinLines(plain));
}

/** Commands of MathJax and KaTeX that link, load, or give HTML its attributes: what they stand around stays. */
const REACHING =
  /\\(?:href|class|cssId|style|html(?:Class|Id|Style|Data)|require|includegraphics\s*(?:\[[^\]]*\])?)\s*(?:\{[^{}]*\}|(?![a-zA-Z]))/g;

/** Lines that could open a block in Markdown follow on the line before. */
function joinLines(tex: string): string {
  const lines: string[] = [];
  for (const line of tex.split('\n').map((text) => text.replace(/[ \t]+/g, ' ').trim())) {
    if (line === '') continue;
    const last = lines.length - 1;
    if (last < 0 || /^[\\A-Za-z{&(]/.test(line)) lines.push(line);
    else lines[last] = `${lines[last] ?? ''} ${line}`;
  }
  return lines.join('\n');
}

/** Formulas within text within a formula: `\text{if $x$}`. */
function withoutDollars(tex: string): string {
  let opens = true;
  const isPaired = (tex.match(/(^|[^\\])\$+/g) ?? []).length % 2 === 0;
  return tex.replace(/(^|[^\\])\$+/g, (_, before: string) => {
    if (!isPaired) return `${before}\\$`;
    opens = !opens;
    return before + (opens ? '\\)' : '\\(');
  });
}
