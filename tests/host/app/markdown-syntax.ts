import type MarkdownIt from 'markdown-it';

type InlineRule = Parameters<MarkdownIt['inline']['ruler']['push']>[1];
type BlockRule = Parameters<MarkdownIt['block']['ruler']['before']>[2];

/** Wikilinks, embeds and formulas, as the app adds them to CommonMark. */
export function markdownSyntax(markdown: MarkdownIt): void {
  const escape = (text: string) => markdown.utils.escapeHtml(text);
  markdown.inline.ruler.before('link', 'wikilink', wikilink);
  markdown.inline.ruler.before('escape', 'formula', formula);
  markdown.block.ruler.before('fence', 'formula_block', formulaBlock, { alt: ['paragraph'] });
  markdown.renderer.rules.wikilink = (tokens, index) => {
    const { content, info, markup } = tokens[index] ?? { content: '', info: '', markup: '' };
    if (markup === '![[') return `<span class="internal-embed" src="${escape(content)}">${escape(info)}</span>`;
    return `<a class="internal-link" data-href="${escape(content)}" href="${escape(content)}">${escape(info)}</a>`;
  };
  markdown.renderer.rules.formula = (tokens, index) => `<span class="math math-inline">${escape(tokens[index]?.content ?? '')}</span>`;
  markdown.renderer.rules.formula_block = (tokens, index) => `<div class="math math-block">${escape(tokens[index]?.content ?? '')}</div>\n`;
  const openLink = markdown.renderer.rules.link_open ?? ((tokens, index, options, _env, self) => self.renderToken(tokens, index, options));
  markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const href = token?.attrGet('href') ?? '';
    const isExternal = /^[a-z][a-z0-9+.-]*:/i.test(href);
    token?.attrJoin('class', isExternal ? 'external-link' : 'internal-link');
    if (!isExternal) token?.attrSet('data-href', safeDecode(href));
    return openLink(tokens, index, options, env, self);
  };
}

const wikilink: InlineRule = (state, silent) => {
  const match = /^(!?\[\[)([^[\]\n]+)\]\]/.exec(state.src.slice(state.pos));
  if (!match) return false;
  if (!silent) {
    const [target = '', ...shown] = (match[2] ?? '').split('|');
    const token = state.push('wikilink', '', 0);
    token.markup = match[1] ?? '';
    token.content = target.trim();
    token.info =
      shown.length > 0
        ? shown.join('|').trim()
        : target
            .split('#')
            .filter((part) => part !== '')
            .join(' > ');
  }
  state.pos += match[0].length;
  return true;
};

const formula: InlineRule = (state, silent) => {
  const match = /^\$\$([^$]+)\$\$|^\$(?!\s)((?:[^$\\\n]|\\.)+?)(?:\S)?\$(?!\d)/.exec(state.src.slice(state.pos));
  if (!match) return false;
  if (!silent) state.push('formula', '', 0).content = match[1] ?? match[0].slice(1, -1);
  state.pos += match[0].length;
  return true;
};

const formulaBlock: BlockRule = (state, startLine, endLine, silent) => {
  const lineOf = (line: number) => state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const first = lineOf(startLine);
  if (!first.startsWith('$$')) return false;
  let last = startLine;
  const isClosed = (line: number) => lineOf(line).trimEnd().endsWith('$$') && (line !== startLine || first.trim().length > 4);
  while (last < endLine && !isClosed(last)) last += 1;
  if (last >= endLine) return false;
  if (silent) return true;
  const text = state.getLines(startLine, last + 1, state.tShift[startLine] ?? 0, false).trim();
  state.push('formula_block', 'div', 0).content = text.replace(/^\$\$|\$\$$/g, '').trim();
  state.line = last + 1;
  return true;
};

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
