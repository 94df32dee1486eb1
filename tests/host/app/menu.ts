import { Component } from './component';
import { setIcon } from './icons';

type MenuEvent = MouseEvent | KeyboardEvent;
const sectionOrder = ['title', 'open', 'new', 'close', 'pane', 'action-primary', 'action', 'info', 'view', 'system', '', 'danger'];

/** One line of a menu. */
export class MenuItem {
  readonly dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: -1 } });
  readonly iconEl = this.dom.createDiv('menu-item-icon');
  readonly titleEl = this.dom.createDiv('menu-item-title');
  section = '';
  disabled = false;
  submenu: Menu | undefined;
  #callback: ((event: MenuEvent) => unknown) | undefined;

  constructor(readonly menu: Menu) {
    this.dom.addEventListener('click', (event) => {
      this.choose(event);
    });
    this.dom.addEventListener('mouseenter', () => {
      menu.select(this);
    });
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }
  setSection(section: string): this {
    this.section = section;
    return this;
  }
  setWarning(isWarning: boolean): this {
    this.dom.toggleClass('is-warning', isWarning);
    return this;
  }
  setIsLabel(isLabel: boolean): this {
    this.dom.toggleClass('is-label', isLabel);
    this.disabled = isLabel;
    return this;
  }
  onClick(callback: (event: MenuEvent) => unknown): this {
    this.#callback = callback;
    return this;
  }

  setIcon(icon: string | null): this {
    if (icon === null) this.iconEl.empty();
    else setIcon(this.iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass('mod-checked', checked === true);
    this.dom.querySelector('.mod-checked-icon')?.remove();
    if (checked === true) setIcon(this.dom.createDiv('menu-item-icon mod-checked-icon'), 'check');
    this.dom.setAttr('aria-checked', checked);
    this.dom.setAttr('role', checked === null ? 'menuitem' : 'menuitemcheckbox');
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass('is-disabled', disabled);
    this.dom.setAttr('aria-disabled', disabled ? true : null);
    return this;
  }

  setSubmenu(): Menu {
    this.submenu ??= new Menu();
    this.submenu.parentMenu = this.menu;
    this.dom.addClass('has-submenu');
    this.dom.setAttr('aria-haspopup', 'menu');
    setIcon(this.dom.createDiv('menu-item-icon mod-submenu'), 'chevron-right');
    return this.submenu;
  }

  choose(event: MenuEvent): void {
    if (this.disabled) return;
    if (this.submenu) {
      const box = this.dom.getBoundingClientRect();
      this.submenu.showAtPosition({ x: box.right, y: box.top });
      return;
    }
    this.menu.hideAll();
    this.#callback?.(event);
  }
}

const menuOfEvent = new WeakMap<Event, Menu>();

/** A context menu in the DOM. Items are grouped by section, in the app's order of sections. */
export class Menu extends Component {
  readonly dom = createDiv({ cls: 'menu', attr: { role: 'menu' } });
  readonly items: (MenuItem | 'separator')[] = [];
  parentMenu: Menu | undefined;
  static #open: Menu | undefined;
  #selected: MenuItem | undefined;
  #onHide: (() => unknown) | undefined;

  static forEvent(event: MouseEvent): Menu {
    const menu = menuOfEvent.get(event) ?? new Menu();
    if (!menuOfEvent.has(event)) window.setTimeout(() => menu.showAtMouseEvent(event));
    menuOfEvent.set(event, menu);
    return menu;
  }

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon');
    return this;
  }
  setUseNativeMenu(): this {
    return this;
  }
  setParentElement(): this {
    return this;
  }
  addItem(callback: (item: MenuItem) => unknown): this {
    const item = new MenuItem(this);
    this.items.push(item);
    callback(item);
    return this;
  }
  addSeparator(): this {
    this.items.push('separator');
    return this;
  }
  onHide(callback: () => unknown): void {
    this.#onHide = callback;
  }

  showAtMouseEvent(event: MouseEvent): this {
    event.preventDefault();
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, event.doc);
  }

  /** In the window of `doc`; without one in that which has the focus. */
  showAtPosition(position: { x: number; y: number; width?: number; left?: boolean }, doc: Document = activeDocument): this {
    if (!this.parentMenu) {
      Menu.#open?.hide();
      Menu.#open = this;
    }
    this.#render();
    doc.body.append(this.dom);
    const { win } = this.dom;
    const { offsetWidth: width, offsetHeight: height } = this.dom;
    const left = position.left === true ? position.x - width : position.x;
    const top = position.y + height > win.innerHeight ? Math.max(4, win.innerHeight - height - 4) : position.y;
    this.dom.setCssStyles({ left: `${Math.max(4, Math.min(left, win.innerWidth - width - 4))}px`, top: `${top}px` });
    win.addEventListener('keydown', this.#onKey, true);
    win.addEventListener('mousedown', this.#onMouseDown, true);
    this.load();
    return this;
  }

  hide(): this {
    if (!this.dom.isConnected) return this;
    const { win } = this.dom;
    this.dom.remove();
    for (const item of this.items) if (item !== 'separator') item.submenu?.hide();
    win.removeEventListener('keydown', this.#onKey, true);
    win.removeEventListener('mousedown', this.#onMouseDown, true);
    if (Menu.#open === this) Menu.#open = undefined;
    this.unload();
    this.#onHide?.();
    return this;
  }

  close(): void {
    this.hide();
  }
  hideAll(): void {
    this.hide();
    this.parentMenu?.hideAll();
  }

  select(item: MenuItem | undefined): void {
    this.#selected?.dom.removeClass('selected');
    this.#selected = item;
    item?.dom.addClass('selected');
  }

  /** Separators stand between sections, and where the plugin asked for one. */
  #render(): void {
    this.dom.empty();
    const rank = (item: MenuItem | 'separator') => (item === 'separator' ? -1 : sectionOrder.indexOf(item.section));
    const isSectioned = this.items.some((item) => item !== 'separator' && item.section !== '');
    const ordered = isSectioned ? this.items.filter((item) => item !== 'separator').sort((a, b) => rank(a) - rank(b)) : this.items;
    let before: MenuItem | undefined;
    for (const item of ordered) {
      if (item === 'separator' || (before && before.section !== item.section)) this.dom.createDiv('menu-separator');
      if (item === 'separator') continue;
      this.dom.append(item.dom);
      before = item;
    }
  }

  readonly #onMouseDown = (event: MouseEvent): void => {
    const isInside = event.target instanceof Element && event.target.closest('.menu') !== null;
    if (!isInside) this.hide();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const choices = this.items
      .filter((item) => item !== 'separator')
      .filter((item) => !item.disabled && item.dom.isConnected)
      .sort((a, b) => (a.dom.compareDocumentPosition(b.dom) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    const at = this.#selected ? choices.indexOf(this.#selected) : -1;
    if (event.key === 'ArrowDown') this.select(choices[(at + 1) % choices.length]);
    else if (event.key === 'ArrowUp') this.select(choices.at(at <= 0 ? -1 : at - 1));
    else if (event.key === 'Enter') this.#selected?.choose(event);
    else if (event.key === 'Escape') this.hideAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
