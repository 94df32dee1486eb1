import type TurndownService from 'turndown';
import type { SafeHtml } from '../sanitise';
import { createService } from './create-service';
import { writeFootnotes } from './footnotes';
import { prepare } from './prepare';
import { blocksIn } from './read-content';
import { sectionsOf } from './sections';

/**
 * Safe DOM as Markdown for Obsidian: LF line ends, no blank lines at the ends, footnotes last.
 * `baseUrl` is what relative addresses are relative to, `headingLevel` what the article's top
 * headings get. Takes `safe` apart on the way.
 * It yields between its steps so that the thread can be let go.
 */
export function* toMarkdownInSteps(safe: SafeHtml, options: { baseUrl: URL; headingLevel: number }): Generator<void, string> {
  const { page, footnotes } = prepare(safe, options);
  yield;
  const service = createService(page);
  const article = yield* convert(safe, service);
  const definitions = [];
  for (const { id, body } of footnotes) definitions.push({ id, markdown: yield* convert(body, service) });
  return [article, writeFootnotes(definitions)].filter((part) => part !== '').join('\n\n');
}

/** The content of `root`, section by section. */
function* convert(root: Element, service: TurndownService): Generator<void, string> {
  const blocks: string[] = [];
  for (const nodes of sectionsOf(root)) {
    for (const block of blocksIn(service.turndown(holderOf(nodes, root)))) blocks.push(block);
    yield;
  }
  return blocks.join('\n\n');
}

/** A holder for a section, which leaves the page: Turndown would copy it, and that costs a tenth of the time. */
function holderOf(nodes: readonly ChildNode[], root: Element): HTMLElement {
  const holder = root.cloneNode(false) as HTMLElement;
  for (const node of nodes) holder.append(node);
  holder.cloneNode = () => holder;
  return holder;
}
