import type MarkdownIt from 'markdown-it';
import type StateCore from 'markdown-it/lib/rules_core/state_core.mjs';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { calloutType } from '../callout-types';
import { escapeHtml } from './html-page';

/**
 * Alerts of GitHub and callouts of Obsidian (`> [!note] Title`), tasks (`- [x]`) and the ids that Pandoc and Docusaurus
 * write behind headings (`{#id}`).
 */
export function markRules(markdown: MarkdownIt): void {
  markdown.core.ruler.before('inline', 'marks', readMarks);
}

function readMarks(state: StateCore): void {
  const { tokens } = state;
  tokens.forEach((token, at) => {
    if (token.type !== 'inline') return;
    const [outer, block] = [tokens[at - 2], tokens[at - 1]];
    if (block?.type === 'heading_open') {
      token.content = token.content.replace(/\s*\{#([\w-]+)\}\s*$/, (_, id: string) => {
        block.attrSet('id', id);
        return '';
      });
    }
    if (block?.type !== 'paragraph_open') return;
    if (outer?.type === 'list_item_open')
      token.content = token.content.replace(/^\[([ xX])\][ \t]+/, (_, mark: string) => (mark === ' ' ? '☐ ' : '☑ '));
    if (outer?.type === 'blockquote_open') {
      const alert = /^\[!(\w{1,20})\][-+]?[ \t]*([^\n]*)(?:\n|$)/.exec(token.content);
      if (alert === null) return;
      const [whole, type = '', title = ''] = alert;
      outer.attrSet('data-callout', calloutType(type));
      token.content = token.content.slice(whole.length);
      if (title.trim() !== '') addTitle(state, at, title.trim());
    }
  });
}

/** Before the paragraph of a callout, its title. The token that opens the paragraph writes it with itself. */
function addTitle(state: StateCore, at: number, title: string): void {
  const opening = state.tokens[at - 1];
  if (opening === undefined) return;
  opening.meta = { title };
  state.md.renderer.rules['paragraph_open'] ??= (tokens, i, options, _, self) => {
    const meta: unknown = tokens[i]?.meta;
    const said =
      typeof meta === 'object' && meta !== null && 'title' in meta && typeof meta.title === 'string'
        ? `<summary>${escapeHtml(meta.title)}</summary>`
        : '';
    return said + self.renderToken(tokens, i, options);
  };
}

const SCRIPTS: Readonly<Record<string, string>> = { '~': 'sub', '^': 'sup' };

/** Sub- and superscript as Pandoc and ForumMagnum write them, `H~2~O` and `10^6^`: without white space inside. */
export function scriptRules(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('strikethrough', 'script', readScript);
}

function readScript(state: StateInline, silent: boolean): boolean {
  const mark = state.src.charAt(state.pos);
  const name = SCRIPTS[mark];
  if (name === undefined) return false;
  const said = /^[^\s~^[\]]{1,60}/.exec(state.src.slice(state.pos + 1, state.pos + 62))?.[0];
  const end = state.pos + 1 + (said?.length ?? 0);
  if (said === undefined || end >= state.posMax || state.src.charAt(end) !== mark || state.src.charAt(end + 1) === mark) return false;
  if (!silent) {
    state.push('html_inline', '', 0).content = `<${name}>`;
    state.push('text', '', 0).content = said;
    state.push('html_inline', '', 0).content = `</${name}>`;
  }
  state.pos = end + 1;
  return true;
}
