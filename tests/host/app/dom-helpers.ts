import type {} from 'obsidian';

type Attribute = string | number | boolean | null;
type Classes = string | string[] | undefined;
interface DelegatedListener {
  type: string;
  selector: string;
  listener: unknown;
  callback: (event: Event) => void;
}

type Realm = Window & typeof globalThis;

/** Puts the helpers that the app adds to the DOM and to the language where plugins expect them. Every window has classes of its own. */
export function installDomHelpers(realm: Realm = window): void {
  define(realm.Node.prototype, nodeMembers);
  define(realm.Element.prototype, elementMembers);
  define(realm.DocumentFragment.prototype, pick(elementMembers, ['find', 'findAll']));
  define(realm.HTMLElement.prototype, htmlMembers);
  define(realm.HTMLElement.prototype, delegation);
  define(realm.Document.prototype, delegation);
  define(realm.SVGElement.prototype, pick(htmlMembers, ['setCssStyles', 'setCssProps']));
  define(realm.UIEvent.prototype, pick(nodeMembers, ['instanceOf']));
  for (const [prototype, owner] of [
    [realm.Node.prototype, nodeDocument],
    [realm.UIEvent.prototype, eventDocument],
  ] as const) {
    Object.defineProperty(prototype, 'doc', { configurable: true, get: owner });
    Object.defineProperty(prototype, 'win', {
      configurable: true,
      get(this: Node & UIEvent) {
        return owner.call(this).defaultView ?? window;
      },
    });
  }
  Object.defineProperty(realm.UIEvent.prototype, 'targetNode', {
    configurable: true,
    get(this: UIEvent) {
      return isNode(this.target) ? this.target : null;
    },
  });
  define(realm, globals);
}

/** Whether a target is a node, of whatever window. */
function isNode(target: EventTarget | null): target is Node {
  return target !== null && 'nodeType' in target;
}

/** Not enumerable, as `for … in` over an array or an element must not meet them. */
export function define(target: object, members: object): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(target, name, { value: value as unknown, writable: true, configurable: true });
  }
}

function pick(members: object, names: string[]): object {
  return Object.fromEntries(Object.entries(members).filter(([name]) => names.includes(name)));
}

function nodeDocument(this: Node): Document {
  return this.ownerDocument ?? (this as Document);
}

function eventDocument(this: UIEvent): Document {
  return this.view?.document ?? document;
}

function classesOf(classes: Classes): string[] {
  return (Array.isArray(classes) ? classes : (classes ?? '').split(' ')).flatMap((one) => one.split(' ')).filter((one) => one !== '');
}

/** Gives a new element what its description says and puts it into its parent. */
function fill<T extends HTMLElement | SVGElement>(el: T, info: DomElementInfo | string | undefined, parent: Node | undefined): T {
  const described: DomElementInfo = typeof info === 'string' ? { cls: info } : (info ?? {});
  el.classList.add(...classesOf(described.cls));
  if (described.text !== undefined) elementMembers.setText.call(el, described.text);
  for (const [name, value] of Object.entries(described.attr ?? {})) elementMembers.setAttr.call(el, name, value);
  if (described.title !== undefined) el.setAttribute('title', described.title);
  for (const name of ['type', 'value', 'placeholder', 'href'] as const) {
    const value = described[name];
    if (value === undefined) continue;
    if (name in el) Object.assign(el, { [name]: value });
    else el.setAttribute(name, value);
  }
  const home = parent ?? described.parent;
  if (home && described.prepend === true) home.insertBefore(el, home.firstChild);
  else home?.appendChild(el);
  return el;
}

function make(parent: Node | undefined, tag: string, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void): HTMLElement {
  const el = fill((parent?.doc ?? document).createElement(tag), info, parent);
  callback?.(el);
  return el;
}

function makeSvg(parent: Node | undefined, tag: string, info?: SvgElementInfo | string, callback?: (el: SVGElement) => void): SVGElement {
  const made: SVGElement = (parent?.doc ?? document).createElementNS('http://www.w3.org/2000/svg', tag);
  const el = fill(made, info, parent);
  callback?.(el);
  return el;
}

const nodeMembers = {
  createEl(this: Node, tag: string, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
    return make(this, tag, info, callback);
  },
  createDiv(this: Node, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
    return make(this, 'div', info, callback);
  },
  createSpan(this: Node, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
    return make(this, 'span', info, callback);
  },
  createSvg(this: Node, tag: string, info?: SvgElementInfo | string, callback?: (el: SVGElement) => void) {
    return makeSvg(this, tag, info, callback);
  },
  detach(this: Node) {
    this.parentNode?.removeChild(this);
  },
  empty(this: Node) {
    while (this.lastChild) this.removeChild(this.lastChild);
  },
  insertAfter(this: Node, node: Node, child: Node | null) {
    return this.insertBefore(node, child ? child.nextSibling : this.firstChild);
  },
  indexOf(this: Node, other: Node) {
    return [...this.childNodes].indexOf(other as ChildNode);
  },
  setChildrenInPlace(this: Node, children: Node[]) {
    for (const old of [...this.childNodes]) if (!children.includes(old)) this.removeChild(old);
    for (const child of children) this.appendChild(child);
  },
  appendText(this: Node, text: string) {
    this.appendChild(this.doc.createTextNode(text));
  },
  instanceOf(this: Node, type: new () => unknown) {
    // A node that was moved here keeps the classes of the window that made it.
    const own = (this.win as unknown as Record<string, unknown>)[type.name];
    return this instanceof type || (typeof own === 'function' && this instanceof own);
  },
};

const elementMembers = {
  getText(this: Element) {
    return this.textContent;
  },
  setText(this: Element, text: string | DocumentFragment) {
    if (typeof text === 'string') this.textContent = text;
    else this.replaceChildren(text);
  },
  addClass(this: Element, ...classes: string[]) {
    this.classList.add(...classes);
  },
  addClasses(this: Element, classes: string[]) {
    this.classList.add(...classes);
  },
  removeClass(this: Element, ...classes: string[]) {
    this.classList.remove(...classes);
  },
  removeClasses(this: Element, classes: string[]) {
    this.classList.remove(...classes);
  },
  toggleClass(this: Element, classes: string | string[], value: boolean) {
    for (const one of classesOf(classes)) this.classList.toggle(one, value);
  },
  hasClass(this: Element, cls: string) {
    return this.classList.contains(cls);
  },
  setAttr(this: Element, name: string, value: Attribute) {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  },
  setAttrs(this: Element, attributes: Record<string, Attribute>) {
    for (const [name, value] of Object.entries(attributes)) elementMembers.setAttr.call(this, name, value);
  },
  getAttr(this: Element, name: string) {
    return this.getAttribute(name);
  },
  matchParent(this: Element, selector: string, lastParent?: Element): Element | null {
    if (this.matches(selector)) return this;
    return this === lastParent || !this.parentElement ? null : elementMembers.matchParent.call(this.parentElement, selector, lastParent);
  },
  getCssPropertyValue(this: Element, property: string, pseudo?: string) {
    return this.win.getComputedStyle(this, pseudo).getPropertyValue(property).trim();
  },
  isActiveElement(this: Element) {
    return this.doc.activeElement === this;
  },
  find(this: ParentNode, selector: string) {
    return this.querySelector(selector);
  },
  findAll(this: ParentNode, selector: string) {
    return [...this.querySelectorAll(selector)];
  },
  findAllSelf(this: Element, selector: string) {
    return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll(selector)];
  },
};

const htmlMembers = {
  show(this: HTMLElement) {
    this.style.display = '';
  },
  hide(this: HTMLElement) {
    this.style.display = 'none';
  },
  toggle(this: HTMLElement, show: boolean) {
    this.style.display = show ? '' : 'none';
  },
  toggleVisibility(this: HTMLElement, visible: boolean) {
    this.style.visibility = visible ? '' : 'hidden';
  },
  isShown(this: HTMLElement) {
    return this.offsetParent !== null;
  },
  setCssStyles(this: HTMLElement | SVGElement, styles: Partial<CSSStyleDeclaration>) {
    Object.assign(this.style, styles);
  },
  setCssProps(this: HTMLElement | SVGElement, props: Record<string, string>) {
    for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value);
  },
  onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => void, options?: boolean | AddEventListenerOptions) {
    this.addEventListener('click', listener, options);
    this.addEventListener('auxclick', listener, options);
  },
  onNodeInserted(this: HTMLElement, listener: () => void, once = false) {
    const observer = new MutationObserver(() => {
      if (!this.isConnected) return;
      if (once) observer.disconnect();
      listener();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  },
  onWindowMigrated(this: HTMLElement, listener: (win: Window) => unknown) {
    const follower = { el: this, win: this.win, listener };
    followers.add(follower);
    return () => {
      followers.delete(follower);
    };
  },
  trigger(this: HTMLElement, type: string) {
    this.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  },
};

const followers = new Set<{ el: HTMLElement; win: Window; listener: (win: Window) => unknown }>();

/** Tells those who asked that their elements are in another window now. */
export function tellMigrated(): void {
  for (const follower of followers) {
    if (follower.win === follower.el.win) continue;
    follower.win = follower.el.win;
    follower.listener(follower.win);
  }
}

const delegated = new WeakMap<EventTarget, DelegatedListener[]>();

const delegation = {
  on(
    this: EventTarget,
    type: string,
    selector: string,
    listener: (this: EventTarget, event: Event, target: Element) => unknown,
    options?: boolean | AddEventListenerOptions,
  ) {
    const callback = (event: Event) => {
      const target = isNode(event.target) && event.target.instanceOf(Element) ? event.target.closest(selector) : null;
      if (target && (!isNode(this) || this.contains(target))) listener.call(this, event, target);
    };
    delegated.set(this, [...(delegated.get(this) ?? []), { type, selector, listener, callback }]);
    this.addEventListener(type, callback, options);
  },
  off(this: EventTarget, type: string, selector: string, listener: unknown, options?: boolean | AddEventListenerOptions) {
    for (const known of delegated.get(this) ?? []) {
      if (known.type === type && known.selector === selector && known.listener === listener)
        this.removeEventListener(type, known.callback, options);
    }
  },
};

const globals = {
  createEl: (tag: string, info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) => make(undefined, tag, info, callback),
  createDiv: (info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) => make(undefined, 'div', info, callback),
  createSpan: (info?: DomElementInfo | string, callback?: (el: HTMLElement) => void) => make(undefined, 'span', info, callback),
  createSvg: (tag: string, info?: SvgElementInfo | string, callback?: (el: SVGElement) => void) => makeSvg(undefined, tag, info, callback),
  createFragment: (callback?: (el: DocumentFragment) => void) => {
    const fragment = document.createDocumentFragment();
    callback?.(fragment);
    return fragment;
  },
  activeWindow: window,
  activeDocument: document,
  sleep: (ms: number) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, ms);
    }),
  nextFrame: () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        resolve();
      });
    }),
  ready: (callback: () => void) => {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', callback);
    else callback();
  },
  fish: (selector: string) => document.querySelector(selector),
  fishAll: (selector: string) => [...document.querySelectorAll(selector)],
  isBoolean: (value: unknown) => typeof value === 'boolean',
};
