import katex from 'katex';
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import mark from 'markdown-it-mark';
import type { App } from './app';
import { Component } from './component';
import { sanitizeHTMLToDom } from './html';
import { setIcon } from './icons';
import { markdownSyntax } from './markdown-syntax';
import { frontmatterObject, getFrontMatterInfo } from './yaml';

/** Changes what was rendered before it is shown. */
export type PostProcessor = (el: HTMLElement, context: PostProcessorContext) => unknown;

interface PostProcessorContext {
  docId: string;
  sourcePath: string;
  frontmatter: unknown;
  addChild(child: Component): void;
  getSectionInfo(): null;
}

const processors: PostProcessor[] = [];
const markdown = new MarkdownIt({ html: true, linkify: true })
  .use(footnote as unknown as (md: MarkdownIt) => void)
  .use(mark)
  .use(markdownSyntax);

export function addPostProcessor(processor: PostProcessor): void {
  processors.push(processor);
}

export function removePostProcessor(processor: PostProcessor): void {
  processors.splice(processors.indexOf(processor), 1);
}

/** A component that lives as long as a rendered element. */
export class MarkdownRenderChild extends Component {
  constructor(readonly containerEl: HTMLElement) {
    super();
  }
}

/** Renders Markdown as the reading view shows it. */
export class MarkdownRenderer extends MarkdownRenderChild {
  static async render(app: App, text: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    const info = getFrontMatterInfo(text);
    const frontmatter = frontmatterObject(info.frontmatter);
    if (frontmatter) renderProperties(frontmatter, el);
    const body = (info.exists ? text.slice(info.contentStart) : text).replace(/%%[\s\S]*?%%/g, '');
    const rendered = el.createDiv();
    rendered.append(sanitizeHTMLToDom(markdown.render(body)));
    for (const formula of rendered.findAll('.math')) renderFormula(formula);
    for (const quote of rendered.findAll('blockquote')) renderCallout(quote);
    for (const item of rendered.findAll('li')) renderTask(item);
    for (const link of rendered.findAll('a.internal-link')) markUnresolved(app, link, sourcePath);
    const context = {
      docId: sourcePath,
      sourcePath,
      frontmatter,
      addChild: (child: Component) => component.addChild(child),
      getSectionInfo: () => null,
    };
    for (const processor of processors) await processor(rendered, context);
    rendered.replaceWith(...rendered.childNodes);
  }

  static renderMarkdown(text: string, el: HTMLElement, sourcePath: string, component: Component & { app?: App }): Promise<void> {
    if (!component.app) throw new Error('MarkdownRenderer.renderMarkdown is deprecated: use render');
    return MarkdownRenderer.render(component.app, text, el, sourcePath, component);
  }
}

/** A formula as an element. */
export function renderMath(source: string, display: boolean): HTMLElement {
  const el = createSpan({ cls: `math ${display ? 'math-block' : 'math-inline'} is-loaded` });
  katex.render(source, el, { displayMode: display, throwOnError: false });
  return el;
}

function renderFormula(el: HTMLElement): void {
  katex.render(el.textContent, el, { displayMode: el.hasClass('math-block'), throwOnError: false });
  el.addClass('is-loaded');
}

function renderProperties(frontmatter: Record<string, unknown>, el: HTMLElement): void {
  const properties = el.createDiv('metadata-container').createDiv('metadata-content').createDiv('metadata-properties');
  for (const [name, value] of Object.entries(frontmatter)) {
    const row = properties.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': name } });
    const key = row.createDiv('metadata-property-key');
    setIcon(key.createSpan('metadata-property-icon'), Array.isArray(value) ? 'list' : 'text');
    key.createSpan({ cls: 'metadata-property-key-input', text: name });
    const holder = row.createDiv('metadata-property-value');
    if (!Array.isArray(value)) holder.createDiv({ cls: 'metadata-input-longtext', text: shownValue(value) });
    else
      for (const entry of value)
        holder.createDiv({ cls: 'multi-select-pill' }).createDiv({ cls: 'multi-select-pill-content', text: shownValue(entry) });
  }
}

function shownValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '').replace(/^"|"$/g, '');
}

function renderCallout(quote: HTMLElement): void {
  const first = quote.querySelector('p');
  const match = /^\[!([\w-]+)\][+-]?[ \t]*([^\n]*)/.exec(first?.textContent ?? '');
  if (!first || !match) return;
  const type = (match[1] ?? '').toLowerCase();
  const callout = createDiv({ cls: 'callout', attr: { 'data-callout': type } });
  const title = callout.createDiv('callout-title');
  setIcon(title.createDiv('callout-icon'), type === 'warning' ? 'alert-triangle' : 'info');
  title.createDiv({
    cls: 'callout-title-inner',
    text: match[2] === '' || match[2] === undefined ? type.charAt(0).toUpperCase() + type.slice(1) : match[2],
  });
  const [head] = first.childNodes;
  if (head instanceof Text) head.data = head.data.replace(/^\[![^\]]+\][+-]?[^\n]*\n?/, '');
  if (first.textContent.trim() === '') first.remove();
  callout.createDiv('callout-content').append(...quote.childNodes);
  quote.replaceWith(callout);
}

function renderTask(item: HTMLElement): void {
  const holder = item.querySelector(':scope > p') ?? item;
  const [head] = holder.childNodes;
  const match = head instanceof Text ? /^\[(.)\]\s/.exec(head.data) : null;
  if (!(head instanceof Text) || match?.[1] === undefined) return;
  head.data = head.data.slice(match[0].length);
  item.addClass('task-list-item');
  item.toggleClass('is-checked', match[1] !== ' ');
  item.setAttr('data-task', match[1]);
  item.parentElement?.addClass('contains-task-list');
  const box = holder.createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox', prepend: true });
  box.checked = match[1] !== ' ';
}

function markUnresolved(app: App, link: HTMLElement, sourcePath: string): void {
  const path = (link.getAttr('data-href') ?? '').split('#')[0] ?? '';
  link.toggleClass('is-unresolved', path !== '' && app.metadataCache.getFirstLinkpathDest(path, sourcePath) === null);
}
