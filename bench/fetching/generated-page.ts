const words =
  'measure probe honest target number position guard year week reader archive method result question paper sample margin record claim drift index letter garden weight column'.split(
    ' ',
  );

/** An article page of about `kilobytes`, with what surrounds articles: menus, related posts, scripts. The same seed gives the same page. */
export function generatedPage(kilobytes: number, seed: number): string {
  let state = seed * 2654435761 + 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  const sentence = (): string => {
    const text = Array.from({ length: 8 + next(16) }, () => words[next(words.length)]).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const prose = (): string => Array.from({ length: 3 + next(4) }, sentence).join(' ');
  const block = (): string => {
    switch (next(12)) {
      case 0:
        return `<h2>${sentence()}</h2>`;
      case 1:
        return `<ul>${Array.from({ length: 4 }, () => `<li>${sentence()}</li>`).join('')}</ul>`;
      case 2:
        return `<pre><code class="language-python">${Array.from({ length: 6 }, () => `x_${next(99)} = f(${next(99)})`).join('\n')}</code></pre>`;
      case 3:
        return `<table><tr><th>a</th><th>b</th></tr>${Array.from({ length: 5 }, () => `<tr><td>${next(999)}</td><td>${sentence()}</td></tr>`).join('')}</table>`;
      case 4:
        return `<p>With <math alttext="x_{${next(9)}}^2"><semantics><mi>x</mi><annotation encoding="application/x-tex">x_{${next(9)}}^2</annotation></semantics></math> as above, ${prose()}</p>`;
      default:
        return `<p>${prose()} <a href="/p/${next(999)}">${words[next(words.length)]}</a> <em>${words[next(words.length)]}</em>.</p>`;
    }
  };
  let body = '';
  while (body.length < kilobytes * 700) body += block();
  const menu = Array.from({ length: 40 }, () => `<li><a href="/m/${next(999)}">${words[next(words.length)]}</a></li>`).join('');
  const related = Array.from(
    { length: 12 },
    () => `<div class="card"><a href="/r/${next(999)}"><h3>${sentence()}</h3></a><p>${sentence()}</p></div>`,
  ).join('');
  const script = `<script>var data = ${JSON.stringify('x'.repeat(kilobytes * 200))};</script>`;
  return `<!doctype html><html lang="en"><head><title>Item ${seed}</title>${script}</head><body><nav><ul>${menu}</ul></nav><main><article><h1>Item ${seed}</h1>${body}</article></main><aside>${related}</aside><footer><p>Imprint</p></footer></body></html>`;
}
