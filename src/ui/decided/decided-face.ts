import { Keymap, Menu, type Component } from 'obsidian';
import type { DecidedItem } from '../../decided/decided-item';
import { backButton } from '../back-button';
import { DECIDED_KEYS, type KeyCommands } from '../keys/key-table';
import { KeysModal } from '../keys/keys-modal';
import { runKey } from '../keys/run-key';
import { addLines } from '../menu-items';
import type { PanelDeps } from '../panel-deps';
import type { FaceWays, ListFace } from '../panel-faces';
import { KeyHints } from '../queue/key-hints';
import { DecidedList } from './decided-list';

const TITLE_ID = 'pending-analysis-decided-title';

/** The face that lists what was decided, the latest first, each with what takes it back. */
export class DecidedFace implements ListFace {
  readonly el: HTMLElement;
  private readonly count: HTMLElement;
  private readonly list: DecidedList;
  private readonly none: HTMLElement;
  private readonly hints: KeyHints;
  private openPath: string | undefined;

  constructor(
    parent: HTMLElement,
    owner: Component,
    private readonly deps: PanelDeps,
    private readonly ways: FaceWays,
  ) {
    const { t } = deps;
    this.el = parent.createDiv({ cls: 'pending-analysis-face pending-analysis-decided', attr: { tabindex: -1 } });
    const head = this.el.createDiv({ cls: 'nav-header' });
    backButton(head.createDiv({ cls: 'pending-analysis-bar' }), t, ways.back);
    const title = head.createDiv({ cls: 'pending-analysis-decided-head' });
    title.createDiv({ cls: 'pending-analysis-title', text: t.decided.title, attr: { role: 'heading', 'aria-level': 2, id: TITLE_ID } });
    this.count = title.createDiv({ cls: 'pending-analysis-decided-count', attr: { role: 'status' } });
    this.none = this.el.createDiv({ cls: 'pending-analysis-nothing', text: t.decided.none });
    this.list = new DecidedList(this.el, owner, deps, TITLE_ID, {
      click: (item, event) => {
        const pane = Keymap.isModEvent(event);
        void deps.actions.open(item.lead.path, pane === false ? {} : { pane: pane === true ? 'tab' : pane });
      },
      menu: (item, position) => {
        this.menu(item).showAtPosition(position, this.el.doc);
      },
      takeBack: (item) => {
        this.takeBack(item);
      },
    });
    const { keys } = t.queue;
    this.hints = new KeyHints(
      this.el,
      deps,
      [
        [DECIDED_KEYS.move, keys.move],
        [DECIDED_KEYS.open, keys.open],
        [DECIDED_KEYS.takeBack, keys.undo],
        [DECIDED_KEYS.back, keys.back],
      ],
      () => {
        this.showKeys();
      },
    );
    owner.registerDomEvent(this.el, 'keydown', (event) => {
      if (!runKey(event, DECIDED_KEYS, this.commands, deps)) return;
      this.list.keyboard.settle();
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** Shows what is decided by now; `openPath` is the note in the main area. */
  update(openPath: string | undefined): void {
    const { decided, t } = this.deps;
    this.openPath = openPath;
    const items = decided.now();
    const text = t.decided.count({ items: items.length, notes: items.reduce((sum, { notes }) => sum + notes.length, 0) });
    // The same words again are left alone, so that nothing is read out twice.
    if (this.count.textContent !== text) this.count.setText(text);
    this.none.toggle(items.length === 0);
    this.list.update(items, openPath);
    this.hints.update();
  }

  /** Puts the keyboard on the current row; without any on the face itself, where its keys work too. */
  focus(): void {
    if (this.list.current === undefined) this.el.focus({ preventScroll: true });
    else this.list.keyboard.focus();
  }

  /** The keyboard comes back to where it was. */
  resume(): void {
    this.focus();
  }

  private takeBack({ notes }: DecidedItem): void {
    void this.deps.actions.takeBack(notes.map(({ path }) => path));
    this.update(this.openPath);
    this.focus();
  }

  private showKeys(): void {
    new KeysModal(this.deps.app, this.deps).open();
  }

  private menu(item: DecidedItem): Menu {
    const { actions, t } = this.deps;
    const { lead } = item;
    const [made] = lead.made;
    return addLines(new Menu(), [
      { title: t.queue.open, icon: 'file', run: () => void actions.open(lead.path) },
      made === undefined ? undefined : { title: t.decided.openPermanent, icon: 'file-symlink', run: () => void actions.open(made) },
      {
        title: lead.isKnown ? t.queue.undo : t.decided.makePending,
        icon: 'undo-2',
        run: () => {
          this.takeBack(item);
        },
      },
    ]);
  }

  private readonly commands: KeyCommands<typeof DECIDED_KEYS> = {
    back: () => {
      this.ways.back();
    },
    move: (key) => {
      this.list.keyboard.move(key === 'ArrowDown' ? 1 : -1);
    },
    moveToEnd: (key) => {
      this.list.keyboard.moveToEnd(key === 'End' ? 1 : -1);
    },
    movePage: (key) => {
      this.list.keyboard.movePage(key === 'PageDown' ? 1 : -1);
    },
    open: () => (this.list.current === undefined ? false : this.deps.actions.open(this.list.current.lead.path)),
    edit: () => (this.list.current === undefined ? false : this.deps.actions.edit(this.list.current.lead.path)),
    takeBack: () => {
      if (this.list.current !== undefined) this.takeBack(this.list.current);
    },
    menu: () => {
      const box = this.list.keyboard.currentEl?.getBoundingClientRect();
      if (this.list.current !== undefined && box !== undefined)
        this.menu(this.list.current).showAtPosition({ x: box.left + 24, y: box.bottom }, this.el.doc);
    },
    help: () => {
      this.showKeys();
    },
  };
}
