import { Component } from 'obsidian';
import { isNode } from '../is-node';

/** What the keyboard is kept for. */
export interface KeyboardHome {
  /** Where the focus belongs: everything inside counts as the panel. */
  el: HTMLElement;
  /** Whether the panel is the view a person works in; while another is, the keyboard is theirs. */
  isActive: () => boolean;
  /** Puts the focus where the work goes on. */
  focus: () => void;
  /** Comes back to the panel from the view that the keyboard went to. */
  comeBack: () => Promise<void>;
}

/** How long keys wait at most, in milliseconds. */
const LONGEST_MS = 8000;

/** What lies over the page and holds the focus itself. */
export const OVER_THE_PAGE = '.modal-container, .menu, .prompt, .suggestion-container';

/**
 * Keeps the keyboard in the panel. Keys pressed while a note is on its way wait until it is shown; and the focus never
 * rests on the page's body, where keys would be lost: not after the element that had it was taken away, nor after a menu
 * or a modal was closed, nor after a click beside everything that can have it.
 */
export class KeptKeyboard extends Component {
  private waiting: KeyboardEvent[] = [];
  /** Notes that are on their way. */
  private coming = 0;

  constructor(private readonly home: KeyboardHome) {
    super();
  }

  override onload(): void {
    const { el } = this.home;
    const { doc, win } = el;
    el.tabIndex = -1;
    this.registerDomEvent(
      el,
      'keydown',
      (event) => {
        if (this.coming > 0 && !isModifier(event) && !isField(event.target)) this.wait(event);
      },
      true,
    );
    const check = (): void => {
      this.settle();
    };
    // The focus moves on after these events have been told of.
    this.registerDomEvent(el, 'focusout', () => win.setTimeout(check));
    this.registerDomEvent(el, 'click', () => win.setTimeout(check));
    const overlays = new (doc.defaultView?.MutationObserver ?? MutationObserver)(check);
    overlays.observe(doc.body, { childList: true });
    this.register(() => {
      overlays.disconnect();
    });
  }

  /** Runs what brings another note into the panel; the keys pressed meanwhile are pressed again once it is there. */
  during(bring: () => Promise<void>): Promise<void> {
    // What has the focus may go out of sight before the note has come: a key would then be pressed nowhere.
    this.home.el.focus({ preventScroll: true });
    return this.hold(bring);
  }

  /**
   * Runs what the next keys are meant for: those pressed meanwhile are pressed again where the keyboard is afterwards. What
   * takes very long is not waited for: the keys pressed until then are dropped, as nobody knows any more what they were for.
   */
  async hold(bring: () => Promise<void>): Promise<void> {
    const { win } = this.home.el;
    let isHeld = true;
    const leave = this.holdOutside();
    const release = (): void => {
      if (!isHeld) return;
      isHeld = false;
      leave();
      this.coming -= 1;
      this.replay();
    };
    this.coming += 1;
    const timer = win.setTimeout(() => {
      this.waiting = [];
      release();
    }, LONGEST_MS);
    try {
      await bring();
    } finally {
      win.clearTimeout(timer);
      release();
    }
  }

  /**
   * Lets keys wait that are pressed outside the panel, too: a tab that comes into sight may have the focus for a moment, and
   * a key would be typed into its note. Whoever goes elsewhere with the pointer means what they press there. Returns what
   * ends it.
   */
  private holdOutside(): () => void {
    const { el } = this.home;
    const ending = new AbortController();
    const listening = { capture: true, signal: ending.signal };
    const end = (): void => {
      ending.abort();
    };
    const isOutside = (target: EventTarget | null): target is Node => isNode(target) && !el.contains(target);
    el.win.addEventListener(
      'keydown',
      (event) => {
        const { target } = event;
        if (isModifier(event) || !isOutside(target)) return;
        if (target.instanceOf(Element) && target.closest(OVER_THE_PAGE) !== null) return;
        this.wait(event);
      },
      listening,
    );
    el.win.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (isOutside(target)) end();
      },
      listening,
    );
    return end;
  }

  /** Takes the focus back from the page's body, where the panel is what a person works in. */
  settle(): void {
    const { el, isActive, focus } = this.home;
    const { doc } = el;
    const holder = doc.activeElement;
    if (holder !== null && holder !== doc.body) return;
    if (!el.isShown() || !isActive() || doc.body.querySelector(OVER_THE_PAGE) !== null) return;
    focus();
  }

  private wait(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    // A key that is held down is not meant for what it brings up.
    if (!event.repeat) this.waiting.push(event);
  }

  private replay(): void {
    const { el, isActive, comeBack } = this.home;
    while (this.coming === 0) {
      const next = this.waiting.shift();
      if (next === undefined) return;
      // A key cannot be typed into an editor on somebody's behalf, and means nothing in the panel any more.
      if (isActive()) press(next, el);
      else if (next.key === 'Escape') void comeBack();
    }
  }
}

function isModifier({ key }: KeyboardEvent): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta';
}

/** Whether keys are text there. */
function isField(target: EventTarget | null): target is HTMLTextAreaElement | HTMLInputElement {
  if (!isNode(target)) return false;
  return target.instanceOf(HTMLTextAreaElement) || (target.instanceOf(HTMLInputElement) && target.type !== 'checkbox');
}

/** Presses a key again where the focus is now, in the panel or over the page, and does what the engine itself does with it. */
function press({ key, code, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent, el: HTMLElement): void {
  const { activeElement } = el.doc;
  const isHere = activeElement !== null && (el.contains(activeElement) || activeElement.closest(OVER_THE_PAGE) !== null);
  const target = isHere && activeElement.instanceOf(HTMLElement) ? activeElement : el;
  const again = new KeyboardEvent('keydown', { key, code, shiftKey, ctrlKey, altKey, metaKey, bubbles: true, cancelable: true });
  if (!target.dispatchEvent(again)) return;
  if (isField(target)) {
    if (key.length > 1 || ctrlKey || altKey || metaKey) return;
    target.setRangeText(key, target.selectionStart ?? 0, target.selectionEnd ?? 0, 'end');
    target.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return;
  }
  const presses = target.instanceOf(HTMLButtonElement) ? /^(?: |Enter)$/ : target.instanceOf(HTMLInputElement) ? /^ $/ : undefined;
  if (presses?.test(key) === true) target.click();
}
