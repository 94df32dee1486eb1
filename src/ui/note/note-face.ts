import { Platform, setIcon, type Component } from 'obsidian';
import { isNode } from '../is-node';
import type { MessageAction } from '../../panel/message';
import { itemNotes } from '../../app/item-notes';
import { noteModel } from '../../panel/note-model';
import { readPendingNote } from '../../note/pending-note';
import { stepNote } from '../../panel/steps/step-note';
import { declineFromPanel, undoFromPanel } from '../decide';
import { NOTE_KEYS, type KeyCommands } from '../keys/key-table';
import { KeysModal } from '../keys/keys-modal';
import { runKey } from '../keys/run-key';
import type { PanelDeps } from '../panel-deps';
import { LaterModal } from '../later-modal';
import { DeclineModal } from '../queue/decline-modal';
import { ActionBar } from './action-bar';
import { Checklist } from './checklist';
import { Messages } from './messages';
import { NoteNavigation } from './note-navigation';
import { Receipt } from './receipt';

/** How long a note that is taken back is waited for: the app's cache lags by seconds at most. */
const LATEST_BACK_MS = 5000;

/** The panel's second face: one pending note, what was fetched of it, its checklist, and what can be done. */
export class NoteFace {
  readonly el: HTMLElement;
  private path = '';
  private readonly navigation: NoteNavigation;
  private readonly title: HTMLElement;
  private readonly link: HTMLAnchorElement;
  private readonly details: HTMLElement;
  private readonly receipt: Receipt;
  private readonly messages: Messages;
  private readonly checklist: Checklist;
  private readonly bar: ActionBar;
  /** What had the keyboard last. */
  private stop: HTMLElement | undefined;

  constructor(
    parent: HTMLElement,
    owner: Component,
    private readonly deps: PanelDeps,
    private readonly back: () => void,
  ) {
    const { t, actions } = deps;
    this.el = parent.createDiv({ cls: 'pending-analysis-face pending-analysis-note', attr: { tabindex: -1 } });
    this.navigation = new NoteNavigation(this.el, deps, {
      path: () => this.path,
      back,
      undo: () => {
        this.undo();
      },
    });
    const scroller = this.el.createDiv({ cls: 'pending-analysis-scroller' });
    const head = scroller.createDiv({ cls: 'pending-analysis-head' });
    this.title = head.createDiv({ cls: 'pending-analysis-title', attr: { role: 'heading', 'aria-level': 2 } });
    const about = head.createDiv({ cls: 'pending-analysis-about' });
    this.link = about.createEl('a', { cls: 'pending-analysis-host', href: '#' });
    this.details = about.createSpan();
    this.receipt = new Receipt(head, deps, () => {
      actions.fetch(this.path);
    });
    this.messages = new Messages(head, (action) => {
      this.run(action);
    });
    this.checklist = owner.addChild(new Checklist(scroller, deps));
    this.bar = new ActionBar(this.el, t, {
      fetch: () => {
        actions.fetch(this.path);
      },
      create: () => void actions.promote(this.path),
      decline: () => {
        this.declineItem();
      },
      next: () => void actions.go(this.path, 1),
    });
    owner.registerDomEvent(this.link, 'click', (event) => {
      event.preventDefault();
      this.run('open-page');
    });
    owner.registerDomEvent(this.el, 'focusin', ({ target }) => {
      if (isNode(target) && target.instanceOf(HTMLElement)) this.stop = target;
    });
    owner.registerDomEvent(this.el, 'keydown', (event) => {
      this.onKey(event);
    });
  }

  /** Shows the note at `path`, whose text is `text`. */
  update(path: string, text: string): void {
    const { activities, arrangement, closeness, queue, settings, sources, sectionNames, steps, formatDate, t } = this.deps;
    this.path = path;
    this.el.dataset['path'] = path;
    this.el.dataset['activity'] = activities.get(path)?.kind ?? '';
    const note = readPendingNote(text, sectionNames());
    const at = arrangement.placeOf(path) + 1;
    const existing = note.url === undefined ? [] : sources.madeFrom(note.url, path);
    const model = noteModel(
      {
        path,
        text,
        note,
        activity: activities.get(path),
        existing,
        isPending: queue.has(path),
        position: at > 0 ? { at, of: arrangement.now().stacks.length } : undefined,
        readerOn: settings().jina,
        now: new Date(),
        formatDate,
      },
      this.deps,
    );
    this.navigation.update(model.position ?? '');
    this.title.setText(model.title);
    this.link.setText(model.link?.host ?? t.note.noLink);
    if (model.link !== undefined) setIcon(this.link.createSpan({ cls: 'pending-analysis-host-icon' }), 'arrow-up-right');
    this.link.href = model.link?.href ?? '#';
    this.link.toggleClass('is-absent', model.link === undefined);
    this.link.setAttr('aria-label', model.link === undefined ? t.note.noLink : t.note.openPage(model.link.host));
    this.details.setText(model.details.map((detail) => ` · ${detail}`).join(''));
    this.receipt.update(model.receipt);
    this.messages.update(model.messages);
    this.checklist.update(
      model,
      stepNote({
        path,
        text,
        note,
        activity: activities.get(path),
        existing,
        connections: closeness.get(path)?.count,
        settings: settings(),
        names: sectionNames(),
        links: steps.links,
      }),
    );
    this.bar.update(model);
  }

  focus(): void {
    // On a phone the note is read from its top, whatever a keyboard would be on.
    if (this.checklist.focusFirst({ preventScroll: Platform.isMobile })) return;
    if (!this.bar.focus()) this.el.focus({ preventScroll: true });
  }

  /** The keyboard comes back to where it was, as long as that is there. */
  resume(): void {
    if (this.stop?.isShown() === true) this.stop.focus({ preventScroll: true });
    else this.focus();
  }

  private run(action: MessageAction): void {
    const { actions, activities, saveSettings, sources, app, t } = this.deps;
    const path = this.path;
    const activity = activities.get(path);
    const url = this.link.hasClass('is-absent') ? undefined : this.link.href;
    const [existing] = url === undefined ? [] : sources.madeFrom(new URL(url), path);
    const work: Record<MessageAction, () => unknown> = {
      retry: () => {
        actions.fetch(path);
      },
      'open-page': () => {
        if (url !== undefined) app.workspace.containerEl.win.open(url);
        return undefined;
      },
      repair: () => actions.repair(path),
      edit: () => actions.edit(path),
      'keep-mine': () => actions.resolve(path, 'keep-mine'),
      'take-new': () => actions.resolve(path, 'take-new'),
      'keep-both': () => actions.resolve(path, 'keep-both'),
      undo: () => {
        this.undo();
      },
      'open-permanent': () => (activity?.kind === 'promoted' ? actions.open(activity.to) : undefined),
      'decline-duplicates': () => actions.declineDuplicates(path, t.triage.duplicate),
      'open-existing': () => (existing === undefined ? undefined : actions.open(existing)),
      extend: () => (existing === undefined ? undefined : actions.promote(path, { target: existing })),
      'create-another': () => actions.promote(path),
      paste: () => actions.paste(path),
      finish: () => actions.markAnalyzed(path),
      next: () => actions.go(path, 1),
      'use-reader': () =>
        saveSettings({ jina: true }).then(() => {
          actions.fetch(path);
        }),
    };
    work[action]();
  }

  /** The item is decided once for all the notes it came in. */
  private declineItem(reason = ''): void {
    this.decide(() => void declineFromPanel([this.path], reason, this.deps));
  }

  /** Decides on the item, and goes on to the next where the user wants that. */
  private decide(decision: () => void): void {
    const { actions, arrangement, settings } = this.deps;
    const next = arrangement.neighbour(this.path, 1);
    decision();
    if (!settings().goOn) return;
    if (next === undefined) this.back();
    else void actions.open(next.lead.path);
  }

  /** The note that is back is shown again, as soon as the vault tells of it. */
  private undo(): void {
    const { actions, queue } = this.deps;
    void undoFromPanel((path) => {
      if (path === this.path) return;
      if (queue.has(path)) void actions.open(path);
      else {
        const end = queue.onChange(() => {
          if (!queue.has(path)) return;
          end();
          void actions.open(path);
        });
        this.el.win.setTimeout(end, LATEST_BACK_MS);
      }
    }, this.deps);
  }

  private declineWithReason(): void {
    const { app, arrangement, t } = this.deps;
    new DeclineModal(app, t, arrangement.amountOf(itemNotes([this.path], arrangement)), (reason) => {
      this.declineItem(reason);
    }).open();
  }

  private putOff(): void {
    const { actions, app, queue, t } = this.deps;
    new LaterModal(app, t.later, (queue.get(this.path)?.later ?? '') !== '', (until) => {
      const putOff = (): void => void actions.putOff([this.path], until);
      if (until === undefined) putOff();
      else this.decide(putOff);
    }).open();
  }

  private onKey(event: KeyboardEvent): void {
    const { target } = event;
    const inField =
      isNode(target) && (target.instanceOf(HTMLTextAreaElement) || (target.instanceOf(HTMLInputElement) && target.type !== 'checkbox'));
    if (inField || !runKey(event, NOTE_KEYS, this.commands, this.deps)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** The checklist sees to its own. */
  private readonly commands: Omit<KeyCommands<typeof NOTE_KEYS>, 'move' | 'tick' | 'fold' | 'own'> = {
    back: () => {
      this.back();
    },
    unfold: (key) => {
      this.checklist.goTo(Number(key) - 1);
    },
    takeSure: () => {
      const step = this.checklist.unfoldCurrent();
      if (step !== undefined) void this.deps.actions.takeSure(this.path, [step]);
    },
    takeAllSure: () => void this.deps.actions.takeSure(this.path),
    edit: () => void this.deps.actions.edit(this.path),
    fetch: () => {
      this.deps.actions.fetch(this.path);
    },
    decline: () => {
      this.declineItem();
    },
    declineWithReason: () => {
      this.declineWithReason();
    },
    later: () => {
      this.putOff();
    },
    promote: () => void this.deps.actions.promote(this.path),
    next: () => void this.deps.actions.go(this.path, 1),
    previous: () => void this.deps.actions.go(this.path, -1),
    undo: () => {
      this.undo();
    },
    help: () => {
      new KeysModal(this.deps.app, this.deps).open();
    },
  };
}
