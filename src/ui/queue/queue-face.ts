import { Keymap, Platform, type Component } from 'obsidian';
import { isNode } from '../is-node';
import type { CauseLine } from '../../panel/run-model';
import { NO_FILTER } from '../../queue/filter';
import { isHeading, type Row } from '../../queue/rows';
import { pathsOf } from '../../queue/to-fetch';
import { Selection } from '../../queue/selection';
import type { Stack } from '../../queue/stacks';
import type { PanelDeps } from '../panel-deps';
import { undoFromPanel } from '../decide';
import { QUEUE_KEYS, type KeyCommands } from '../keys/key-table';
import { KeysModal } from '../keys/keys-modal';
import { runKey } from '../keys/run-key';
import { DecisionStrip } from './decision-strip';
import { KeyHints } from './key-hints';
import { Peeks } from './peeks';
import { QueueHeader } from './queue-header';
import { QueueList } from './queue-list';
import { fetchMenu, groupMenu, moreMenu, stackMenu, type QueueMenuActions } from './queue-menus';
import { QueuePlaceholder } from './queue-placeholder';
import { QueueSearch } from './queue-search';
import { RunStrip } from './run-strip';
import { StackActions } from './stack-actions';
import { ViewMenus } from './view-menus';

/** Fewer notes than this are compared in a moment, which is not worth a word. */
const FEW = 50;

/** The panel's first face: the pending notes, found, sorted, grouped, decided on. */
export class QueueFace {
  readonly el: HTMLElement;
  private readonly header: QueueHeader;
  private readonly search: QueueSearch;
  private readonly view: ViewMenus;
  private readonly list: QueueList;
  private readonly placeholder: QueuePlaceholder;
  private readonly selection = new Selection();
  private readonly peeks: Peeks;
  private readonly on: StackActions;
  private readonly hints: KeyHints;
  private readonly decision: DecisionStrip;
  /** Paths of the notes that say why they stand where they do. */
  private readonly whys = new Set<string>();
  private openPath: string | undefined;

  constructor(
    parent: HTMLElement,
    owner: Component,
    private readonly deps: PanelDeps,
    private readonly showDecided: () => void,
  ) {
    const { t } = deps;
    this.on = new StackActions(deps, () => {
      this.clearSelection();
    });
    this.el = parent.createDiv({ cls: 'pending-analysis-face pending-analysis-queue', attr: { tabindex: -1 } });
    const head = this.el.createDiv({ cls: 'nav-header' });
    this.header = new QueueHeader(head, deps, {
      fetchMenu: (event) => {
        fetchMenu(deps).showAtMouseEvent(event);
      },
      undo: () => {
        this.undo();
      },
      moreMenu: (event) => {
        moreMenu(deps, this.openPath, this.menuActions).showAtMouseEvent(event);
      },
      fetchSelected: () => {
        this.on.fetch(this.selected());
      },
      declineSelected: () => {
        this.on.decline(this.selected());
      },
      clearSelection: () => {
        this.clearSelection();
      },
      orderAnew: () => {
        this.orderAnew();
        this.focus();
      },
    });
    this.search = new QueueSearch(head, deps, () => {
      this.orderAnew();
    });
    this.view = new ViewMenus(head, deps, () => {
      this.orderAnew();
    });
    this.peeks = new Peeks(deps, () => {
      this.redraw();
    });
    this.list = new QueueList(
      this.el,
      owner,
      deps,
      { selection: this.selection, peeks: this.peeks, whys: this.whys, labelledBy: this.header.countId },
      {
        fetch: (path) => {
          this.on.fetch(this.at(path));
        },
        decline: (path) => {
          this.on.decline(this.at(path));
        },
        more: (path, { clientX, clientY }) => {
          for (const stack of this.at(path)) this.showMenu(stack, { x: clientX, y: clientY });
        },
        click: (stack, event) => {
          this.clicked(stack, event);
        },
        menu: (row, position) => {
          this.showMenu(row, position);
        },
        swipe: (path) => {
          for (const stack of this.at(path)) void this.swiped(stack);
        },
      },
    );
    this.placeholder = new QueuePlaceholder(this.list.scroller, deps, {
      cleared: () => {
        this.redraw();
      },
      undo: () => {
        this.undo();
      },
      showDecided,
    });
    this.decision = new DecisionStrip(this.el, deps, () => {
      this.undo();
    });
    this.decision.start(owner);
    new RunStrip(this.el, deps, {
      retry: ({ paths }) => {
        deps.actions.fetchMany(paths);
      },
      decline: ({ paths }) => void deps.actions.decline(paths, { reason: t.run.goneReason, exactly: true }),
      list: (line) => void this.listCause(line),
      paste: (line) =>
        void this.listCause(line).then(() => {
          this.on.open(deps.arrangement.now().stacks.slice(0, 1));
        }),
      open: ({ paths: [path] }) => {
        if (path !== undefined) void deps.actions.open(path);
      },
    }).start(owner);
    const { keys } = t.queue;
    this.hints = new KeyHints(
      this.el,
      deps,
      [
        [QUEUE_KEYS.move, keys.move],
        [QUEUE_KEYS.peek, keys.peek],
        [QUEUE_KEYS.fetch, keys.fetch],
        [QUEUE_KEYS.decline, keys.decline],
      ],
      () => {
        this.showKeys();
      },
    );
    owner.registerDomEvent(this.el, 'keydown', (event) => {
      this.onKey(event);
    });
    for (const event of ['online', 'offline'] as const)
      owner.registerDomEvent(this.el.win, event, () => {
        this.redraw();
      });
  }

  /** Shows the queue as it is now; `openPath` is the note in the main area. */
  update(openPath: string | undefined): void {
    const { queue, arrangement, closeness, history, ranking, settings } = this.deps;
    closeness.want();
    this.openPath = openPath;
    arrangement.search = this.search.text;
    const { isNarrowed } = arrangement;
    const { sort, group } = settings();
    const goesByCloseness = sort === 'best' || sort === 'connection' || group === 'closeness';
    this.list.update(openPath);
    this.header.update({
      pending: arrangement.amount(),
      found: isNarrowed ? arrangement.amountOf(pathsOf(arrangement.now().stacks)).items : undefined,
      selected: arrangement.amountOf(this.selection.isEmpty ? [] : pathsOf(this.selected())),
      canUndo: history.last() !== undefined,
      left: closeness.phase === 'working' && closeness.left >= FEW ? closeness.left : 0,
      isBehind: goesByCloseness && closeness.phase === 'ready' && ranking.isBehind((path) => queue.has(path)),
    });
    this.view.update();
    this.search.update();
    this.hints.update();
    this.placeholder.update({ isNarrowed, isEmpty: this.list.isEmpty, search: this.search.text.trim() });
  }

  /** Puts the keyboard on the current row; without any on the face itself, where its keys work too. */
  focus(): void {
    if (this.list.isEmpty) this.el.focus({ preventScroll: true });
    else this.list.keyboard.focus();
  }

  /** The keyboard comes back to where it was. */
  resume(): void {
    this.focus();
  }

  private redraw(): void {
    this.update(this.openPath);
  }

  /** Another order is asked for: it takes in all that is known by now, and is shown from its beginning. */
  private orderAnew(): void {
    this.deps.ranking.renew();
    this.list.keyboard.reset();
    this.redraw();
  }

  private at(path: string): Stack[] {
    const stack = this.deps.arrangement.stackOf(path);
    return stack === undefined ? [] : [stack];
  }

  private selected(): Stack[] {
    return this.selection.stacks((path) => this.deps.arrangement.stackOf(path));
  }

  /** What a key acts on: the selection, else the row the keyboard stands on. */
  private targets(): Stack[] {
    const selected = this.selected();
    const current = this.list.currentStack();
    return selected.length > 0 ? selected : current === undefined ? [] : [current];
  }

  private select(stacks: readonly Stack[]): void {
    this.selection.add(stacks);
    this.redraw();
  }

  private clearSelection(): void {
    const isInHeader = this.el.doc.activeElement?.closest('.pending-analysis-selecting') !== null;
    this.selection.clear();
    this.redraw();
    if (isInHeader) this.focus();
  }

  private clicked(stack: Stack, event: MouseEvent): void {
    const { target } = event;
    const isBox = isNode(target) && target.instanceOf(HTMLElement) && target.hasClass('pending-analysis-row-box');
    const isTouched = Platform.isMobile && !this.selection.isEmpty;
    if (event.button === 0 && event.shiftKey && !Keymap.isModifier(event, 'Mod')) this.selection.extendTo(stack, this.list.shown());
    else if (event.button === 0 && (isBox || isTouched)) this.selection.toggle(stack);
    else {
      const pane = Keymap.isModEvent(event);
      this.on.open([stack], pane === false ? {} : { pane: pane === true ? 'tab' : pane });
      return;
    }
    this.redraw();
    if (isBox) this.focus();
  }

  /** A finger is far from the header: what takes it back comes to it. */
  private async swiped(stack: Stack): Promise<void> {
    const { title } = stack.lead;
    if ((await this.on.declined([stack])) > 0) this.decision.offer(this.deps.t.triage.bulk.one(title));
  }

  /** Narrows the queue to the notes of one cause. */
  private async listCause({ causes }: CauseLine): Promise<void> {
    await this.deps.saveSettings({ filter: { ...NO_FILTER, reason: causes } });
    this.search.clear();
    this.focus();
  }

  private showMenu(row: Row, { x, y }: { x: number; y: number }): void {
    const menu = isHeading(row)
      ? groupMenu(this.deps, row.group, this.menuActions)
      : stackMenu(this.deps, this.selection.has(row) ? this.selected() : [row], this.menuActions);
    menu.showAtPosition({ x, y }, this.el.doc);
  }

  /** The keyboard comes to what is back. */
  private undo(): void {
    void undoFromPanel((path) => {
      this.list.keyboard.standOnceThere(path);
      this.redraw();
    }, this.deps);
  }

  private showKeys(): void {
    new KeysModal(this.deps.app, this.deps).open();
  }

  private readonly menuActions: QueueMenuActions = {
    fetch: (stacks) => {
      this.on.fetch(stacks);
    },
    decline: (stacks) => {
      this.on.decline(stacks);
    },
    declineWithReason: (stacks) => {
      this.on.declineWithReason(stacks);
    },
    later: (stacks) => {
      this.on.later(stacks);
    },
    peek: (stack) => void this.peeks.toggle(stack),
    select: (stacks) => {
      this.select(stacks);
    },
    showDecided: () => {
      this.showDecided();
    },
    showKeys: () => {
      this.showKeys();
    },
  };

  private onKey(event: KeyboardEvent): void {
    const isHandled = event.target === this.search.input ? this.onSearchKey(event) : runKey(event, QUEUE_KEYS, this.commands, this.deps);
    if (!isHandled) return;
    this.list.keyboard.settle();
    event.preventDefault();
    event.stopPropagation();
  }

  private onSearchKey(event: KeyboardEvent): boolean {
    if (event.isComposing) return false;
    if (event.key === 'Escape' && this.search.widen()) return true;
    if (!['ArrowDown', 'Enter', 'Escape'].includes(event.key) || this.list.isEmpty) return false;
    this.list.keyboard.focus();
    return true;
  }

  private readonly commands: KeyCommands<typeof QUEUE_KEYS> = {
    move: (key) => {
      this.list.keyboard.move(key === 'ArrowDown' ? 1 : -1);
    },
    moveToEnd: (key) => {
      this.list.keyboard.moveToEnd(key === 'End' ? 1 : -1);
    },
    movePage: (key) => {
      this.list.keyboard.movePage(key === 'PageDown' ? 1 : -1);
    },
    fold: (key) => {
      this.list.fold(key === 'ArrowLeft');
    },
    peek: () => {
      for (const stack of this.current()) void this.peeks.toggle(stack);
    },
    why: () => {
      for (const { lead } of this.current()) if (!this.whys.delete(lead.path)) this.whys.add(lead.path);
      this.redraw();
      this.focus();
    },
    open: () => {
      this.on.open(this.current());
      this.list.enter();
    },
    edit: () => {
      for (const { lead } of this.current()) void this.deps.actions.edit(lead.path);
    },
    fetch: () => {
      this.on.fetch(this.targets());
    },
    decline: () => {
      this.on.decline(this.targets());
    },
    declineWithReason: () => {
      this.on.declineWithReason(this.targets());
    },
    later: () => {
      this.on.later(this.targets());
    },
    promote: () => {
      this.on.promote(this.current());
    },
    select: () => {
      for (const stack of this.current()) this.selection.toggle(stack);
      this.redraw();
    },
    extend: (key) => {
      for (const stack of this.current()) this.selection.standAt(stack);
      this.list.keyboard.move(key === 'Shift+ArrowDown' ? 1 : -1);
      for (const stack of this.current()) this.selection.extendTo(stack, this.list.shown());
      this.redraw();
    },
    selectAll: () => {
      this.selection.selectAll(this.list.shown());
      this.redraw();
    },
    undo: () => {
      this.undo();
    },
    search: () => {
      this.search.input.focus();
    },
    leave: () => {
      if (this.selection.isEmpty) return this.search.widen();
      this.clearSelection();
      return true;
    },
    menu: () => {
      const row = this.list.keyboard.current;
      const box = this.el.doc.activeElement?.getBoundingClientRect();
      if (row !== undefined && box !== undefined) this.showMenu(row, { x: box.left + 24, y: box.bottom });
    },
    help: () => {
      this.showKeys();
    },
  };

  private current(): Stack[] {
    const stack = this.list.currentStack();
    return stack === undefined ? [] : [stack];
  }
}
