import { collapseSpace } from '../../text/collapse-space';
import { isTailHeading } from '../extract/phrases';
import { childElements } from './elements-in';
import { noteName, selectAll } from './look-up';

/** Kinds of tabs: what holds one set, its tabs in order, and their panels in the same order. */
interface TabSet {
  set: string;
  tabs: string;
  panels: string;
}

/** Bootstrap's, Docusaurus's, Starlight's and others by role; then Sphinx Design, Material for MkDocs, VitePress. */
const KINDS: readonly TabSet[] = [
  { set: '[role="tablist"]', tabs: '[role="tab"]', panels: '[role="tabpanel"]' },
  { set: '.nav-tabs, ul.tabs', tabs: 'a[href^="#"]', panels: '.tab-pane' },
  { set: '.sd-tab-set', tabs: '.sd-tab-label', panels: '.sd-tab-content' },
  {
    set: '.tabbed-set',
    tabs: '.tabbed-labels > label, :scope > label',
    panels: '.tabbed-block, :scope > .tabbed-content:not(:has(.tabbed-block))',
  },
  { set: '.vp-code-group', tabs: '.tabs label', panels: '.blocks > *' },
];

/** Longer ones are headings of their own. */
const longestName = 60;

/** Shows what stands behind tabs, each panel under its tab's name: only the first is seen before a press. */
export function revealTabs(page: Document): void {
  for (const { set, tabs, panels } of KINDS) {
    for (const holder of selectAll(page, set)) {
      if (!holder.isConnected || holder.closest('nav, header, footer, aside, form, dialog, [role="navigation"], [role="dialog"]') !== null)
        continue;
      const frame = frameOf(holder, panels);
      if (frame === undefined) continue;
      const named = pair(Array.from(holder.querySelectorAll(tabs)), ownPanels(frame, holder, panels));
      if (named.length < 2 || named.some(({ panel }) => panel.querySelector('h1') !== null)) continue;
      for (const { name, panel } of named) if (!isTailHeading(name)) reveal(page, panel, name);
      for (const tab of holder.querySelectorAll(tabs)) (tab.closest('li') ?? tab).remove();
    }
  }
}

/** The nearest element around a row of tabs with panels in it. */
function frameOf(holder: Element, panels: string): Element | undefined {
  for (let at: Element | null = holder, i = 0; at !== null && at.localName !== 'body' && i < 4; at = at.parentElement, i += 1)
    if (at.querySelector(panels) !== null) return at;
  return undefined;
}

/** Panels of this set: those of a set inside a panel are its own. */
function ownPanels(frame: Element, holder: Element, panels: string): Element[] {
  return Array.from(frame.querySelectorAll(panels)).filter((panel) => {
    const outer = panel.parentElement?.closest('[role="tabpanel"], .tab-pane, .sd-tab-content, .tabbed-block');
    return outer == null || !frame.contains(outer) || outer.contains(holder);
  });
}

interface Named {
  name: string;
  panel: Element;
}

/** Tabs and panels that name each other, else one after the other where there are as many of both. */
function pair(tabs: readonly Element[], panels: readonly Element[]): Named[] {
  const byId = panels.flatMap((panel) => {
    const tab = tabs.find((own) => leadsTo(own, panel));
    return tab === undefined ? [] : [{ name: nameOf(tab), panel }];
  });
  if (byId.length === panels.length) return byId.filter(({ name }) => name !== '');
  if (tabs.length !== panels.length) return [];
  return panels.map((panel, i) => ({ name: nameOf(tabs[i]), panel })).filter(({ name }) => name !== '');
}

function leadsTo(tab: Element, panel: Element): boolean {
  if (panel.id !== '' && [tab.getAttribute('aria-controls'), tab.getAttribute('href')?.replace(/^#/, '')].includes(panel.id)) return true;
  return tab.id !== '' && panel.getAttribute('aria-labelledby') === tab.id;
}

function nameOf(tab: Element | undefined): string {
  const name = collapseSpace(tab?.textContent ?? '');
  return name.length > longestName ? '' : name;
}

function reveal(page: Document, panel: Element, name: string): void {
  for (const attribute of ['hidden', 'aria-hidden', 'style', 'role']) panel.removeAttribute(attribute);
  if (collapseSpace(childElements(panel)[0]?.textContent ?? '') === name) return;
  const label = page.createElementNS(page.documentElement.namespaceURI, 'p');
  const strong = page.createElementNS(page.documentElement.namespaceURI, 'strong');
  noteName(page, 'strong');
  strong.textContent = name;
  label.append(strong);
  panel.prepend(label);
}
