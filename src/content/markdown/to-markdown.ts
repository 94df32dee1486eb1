import type { SafeHtml } from '../sanitise';
import { writeFootnotes } from './footnotes';
import { prepare } from './prepare';
import { blocksIn } from './read-content';
import type { Rule } from './rule';
import { rulesFor } from './rules';
import { sectionsOf } from './sections';
import { writeContent } from './write-content';

/**
 * Safe DOM as Markdown for Obsidian: LF line ends, no blank lines at the ends, footnotes last.
 * `baseUrl` is what relative addresses are relative to, `headingLevel` what the article's top
 * headings get. Takes `safe` apart on the way.
 * It yields between its steps so that the thread can be let go.
 */
export function* toMarkdownInSteps(safe: SafeHtml, options: { baseUrl: URL; headingLevel: number }): Generator<void, string> {
  const { page, footnotes } = prepare(safe, options);
  yield;
  const rules = rulesFor(page);
  const article = yield* convert(safe, rules);
  const definitions = [];
  for (const { id, body } of footnotes) definitions.push({ id, markdown: yield* convert(body, rules) });
  return [article, writeFootnotes(definitions)].filter((part) => part !== '').join('\n\n');
}

/** The content of `root`, section by section. */
function* convert(root: Element, rules: readonly Rule[]): Generator<void, string> {
  const blocks: string[] = [];
  for (const nodes of sectionsOf(root)) {
    for (const block of blocksIn(writeContent(holderOf(nodes, root), rules))) blocks.push(block);
    yield;
  }
  return blocks.join('\n\n');
}

/** A holder for a section, which leaves the page. */
function holderOf(nodes: readonly ChildNode[], root: Element): Element {
  const holder = root.cloneNode(false) as Element;
  for (const node of nodes) holder.append(node);
  return holder;
}
