import type { Component } from 'obsidian';
import type { CauseLine } from '../../panel/run-model';
import { NO_FILTER } from '../../queue/filter';
import { isHeading, isTicked, type Stop } from '../../queue/rows';
import { pathsOf } from '../../queue/to-fetch';
import type { Stack } from '../../queue/stacks';
import { LetGoModal } from '../let-go-modal';
import type { PanelDeps } from '../panel-deps';
import type { FaceWays, ListFace } from '../panel-faces';
import { undoFromPanel } from '../decide';
import { QUEUE_KEYS, type KeyCommands } from '../keys/key-table';
import { KeysModal } from '../keys/keys-modal';
import { runKey } from '../keys/run-key';
import { RuleModal } from '../rules/rule-modal';
import { ChosenRows } from './chosen-rows';
import { KindsStrip } from '../kinds/kinds-strip';
import { DecisionStrip } from './decision-strip';
import { KeyHints } from './key-hints';
import { Peeks } from './peeks';
import { headerFacts, QueueHeader } from './queue-header';
import { queueCommands, queueHints } from './queue-keys';
import { QueueList } from './queue-list';
import { fetchMenu, groupMenu, moreMenu, stackMenu, type QueueMenuActions } from './queue-menus';
import { QueuePlaceholder } from './queue-placeholder';
import { QueueSearch } from './queue-search';
import { remediesOf, RunStrip } from './run-strip';
import { StackActions } from './stack-actions';
import { ViewMenus } from './view-menus';

/** The panel's first face: the pending notes, found, sorted, grouped, decided on. */
export class QueueFace implements ListFace {
  readonly el: HTMLElement;
  private readonly header: QueueHeader;
  private readonly search: QueueSearch;
  private readonly view: ViewMenus;
  private readonly list: QueueList;
  private readonly placeholder: QueuePlaceholder;
  private readonly rows: ChosenRows;
  private readonly commands: KeyCommands<typeof QUEUE_KEYS>;
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
    private readonly ways: FaceWays,
  ) {
    const { t } = deps;
    this.on = new StackActions(deps, () => {
      this.clearSelection();
    });
    this.rows = new ChosenRows({
      arrangement: deps.arrangement,
      list: () => this.list,
      redraw: () => {
        this.redraw();
      },
      focus: () => {
        this.focus();
      },
      open: (stacks, how) => {
        this.on.open(stacks, how);
      },
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
        this.on.fetch(this.rows.selected());
      },
      declineSelected: () => {
        this.on.decline(this.rows.selected());
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
      { selection: this.rows.selection, peeks: this.peeks, whys: this.whys, labelledBy: this.header.countId },
      {
        fetch: (path) => {
          this.on.fetch(this.rows.at(path));
        },
        decline: (path) => {
          this.on.decline(this.rows.at(path));
        },
        more: (path, { clientX, clientY }) => {
          for (const stack of this.rows.at(path)) this.showMenu(stack, { x: clientX, y: clientY });
        },
        click: (stack, event) => {
          this.rows.clicked(stack, event);
        },
        menu: (row, position) => {
          this.showMenu(row, position);
        },
        swipe: (path, to) => {
          for (const stack of this.rows.at(path)) void this.swiped(stack, to);
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
      show: ways.show,
    });
    new KindsStrip(this.el, deps, () => {
      ways.show('kinds');
    }).start(owner);
    this.decision = new DecisionStrip(this.el, deps, () => {
      this.undo();
    });
    this.decision.start(owner);
    new RunStrip(
      this.el,
      deps,
      remediesOf(deps, (line) => this.listCause(line)),
    ).start(owner);
    this.hints = new KeyHints(this.el, deps, queueHints(t), () => {
      this.showKeys();
    });
    this.commands = this.keyCommands();
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
    const { arrangement, closeness } = this.deps;
    closeness.want();
    this.openPath = openPath;
    arrangement.search = this.search.text;
    const { isNarrowed } = arrangement;
    this.list.update(openPath);
    this.header.update(headerFacts(this.deps, pathsOf(this.rows.selected())));
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

  private clearSelection(): void {
    this.rows.clear(this.el.doc.activeElement?.closest('.pending-analysis-selecting') !== null);
  }

  /** A finger is far from the header: what takes it back comes to it. */
  private async swiped(stack: Stack, to: 'left' | 'right'): Promise<void> {
    const { later, triage } = this.deps.t;
    const { title } = stack.lead;
    if (to === 'left') {
      if ((await this.on.declined([stack])) > 0) this.decision.offer(triage.bulk.one(title));
    } else if (await this.on.putOffTillTomorrow(stack)) this.decision.offer(later.tillTomorrow(title));
  }

  /** Narrows the queue to the notes of one cause. */
  private async listCause({ causes }: CauseLine): Promise<void> {
    await this.deps.saveSettings({ filter: { ...NO_FILTER, reason: causes } });
    this.search.clear();
    this.focus();
  }

  private showMenu(row: Stop, { x, y }: { x: number; y: number }): void {
    const menu = isHeading(row)
      ? groupMenu(this.deps, row.group, this.menuActions)
      : stackMenu(this.deps, this.rows.selection.has(row) ? this.rows.selected() : [row], this.menuActions);
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
    askFor: (stacks, interest) => {
      this.on.askFor(stacks, interest);
    },
    peek: (stack) => void this.peeks.toggle(stack),
    select: (stacks) => {
      this.rows.select(stacks);
    },
    makeRule: ({ lead }) => {
      new RuleModal(this.deps, lead.source === '' ? {} : { sources: [lead.source] }, () => {
        this.focus();
      }).open();
    },
    letGo: () => {
      new LetGoModal(this.deps, () => {
        this.focus();
      }).open();
    },
    show: (list) => {
      this.ways.show(list);
    },
    showKeys: () => {
      this.showKeys();
    },
  };

  private onKey(event: KeyboardEvent): void {
    const isHandled =
      event.target === this.search.input
        ? this.search.onKey(event, this.list.isEmpty ? undefined : this.list.keyboard)
        : runKey(event, QUEUE_KEYS, this.commands, this.deps);
    if (!isHandled) return;
    this.list.keyboard.settle();
    event.preventDefault();
    event.stopPropagation();
  }

  private keyCommands(): KeyCommands<typeof QUEUE_KEYS> {
    return queueCommands({
      list: this.list,
      rows: this.rows,
      on: this.on,
      actions: this.deps.actions,
      peek: (stack) => void this.peeks.toggle(stack),
      why: ({ lead }) => {
        if (!this.whys.delete(lead.path)) this.whys.add(lead.path);
        this.redraw();
        this.focus();
      },
      clearSelection: () => {
        this.clearSelection();
      },
      undo: () => {
        this.undo();
      },
      search: () => {
        this.search.input.focus();
      },
      widen: () => this.search.widen(),
      menu: () => {
        const row = this.list.keyboard.current;
        const box = this.el.doc.activeElement?.getBoundingClientRect();
        if (row !== undefined && !isTicked(row) && box !== undefined) this.showMenu(row, { x: box.left + 24, y: box.bottom });
      },
      showKeys: () => {
        this.showKeys();
      },
    });
  }
}
