import { Keymap, Menu, parseLinktext, type App, type HoverParent, type PaneType, type TFile } from 'obsidian';
import { isNode } from '../is-node';
import type { Opening } from '../../app/shell';
import { HOVER_SOURCE } from '../hover-source';
import { onMenuAsked } from '../menu-asked';

/** What links to notes lead through. */
export interface NoteLinksDeps {
  app: App;
  /** The note that the links stand in. */
  sourcePath: () => string;
  /** Opens a note of the vault. */
  open: (path: string, how: Opening) => void;
  hoverParent: HoverParent;
}

/** Links to notes in rendered text, and what else stands for a note. */
const LINKS = 'a.internal-link[data-href], [data-note-link][data-href]';

/** Lets an element stand for a note, for {@link followNoteLinks}. */
export function linkTo(el: HTMLElement, path: string): void {
  el.setAttrs({ 'data-note-link': '', 'data-href': path, draggable: true });
}

/**
 * Lets links to notes do what the app's own do, which leaves that to the view: a click opens, with Mod or
 * the middle button in a new tab, the pointer shows a preview, a drag carries the link, the menu is the file's.
 */
export function followNoteLinks(el: HTMLElement, { app, sourcePath, open, hoverParent }: NoteLinksDeps): void {
  const { fileManager, metadataCache, workspace } = app;
  const linkAt = (target: EventTarget | null): HTMLElement | null =>
    isNode(target) && target.instanceOf(Element) ? target.closest<HTMLElement>(LINKS) : null;
  const textOf = (link: HTMLElement): string => link.dataset['href'] ?? '';
  const fileOf = (link: HTMLElement): TFile | null => metadataCache.getFirstLinkpathDest(parseLinktext(textOf(link)).path, sourcePath());

  const follow = (event: MouseEvent): void => {
    const link = linkAt(event.target);
    if (link === null || (event.type === 'auxclick' && event.button !== 1)) return;
    event.preventDefault();
    const asked = Keymap.isModEvent(event);
    const pane: PaneType | undefined = event.type === 'auxclick' ? 'tab' : typeof asked === 'string' ? asked : undefined;
    const file = fileOf(link);
    const { subpath } = parseLinktext(textOf(link));
    if (file === null) void workspace.openLinkText(textOf(link), sourcePath(), pane ?? false);
    else open(file.path, { ...(pane && { pane }), ...(subpath !== '' && { subpath }) });
  };
  el.addEventListener('click', follow);
  el.addEventListener('auxclick', follow);
  el.addEventListener('mouseover', (event) => {
    const targetEl = linkAt(event.target);
    if (targetEl === null) return;
    workspace.trigger('hover-link', {
      event,
      source: HOVER_SOURCE,
      hoverParent,
      targetEl,
      linktext: textOf(targetEl),
      sourcePath: sourcePath(),
    });
  });
  el.addEventListener('dragstart', (event) => {
    const link = linkAt(event.target);
    const file = link && fileOf(link);
    if (file) event.dataTransfer?.setData('text/plain', fileManager.generateMarkdownLink(file, '', parseLinktext(textOf(link)).subpath));
  });
  onMenuAsked(el, (target, position) => {
    const link = linkAt(target);
    const file = link && fileOf(link);
    if (!file) return false;
    const menu = new Menu();
    workspace.trigger('file-menu', menu, file, 'link-context-menu');
    menu.showAtPosition(position, el.doc);
    return true;
  });
}
