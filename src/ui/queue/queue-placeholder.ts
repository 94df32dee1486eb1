import { statusesIn, withStatuses } from '../../kinds/adopted-kind';
import { isFiltering, NO_FILTER } from '../../queue/filter';
import type { PanelDeps } from '../panel-deps';
import { emptyQueue } from './empty-queue';
import { finishedQueue, showFinished, type FinishedEvents } from './finished-queue';
import { StatusModal } from '../settings/status-modal';

/** What the placeholder asks for. */
export interface PlaceholderEvents extends FinishedEvents {
  /** The filter was cleared. */
  cleared: () => void;
}

/** What stands in place of rows: while the vault is read, when nothing is pending, when nothing is found; and that the network is away. */
export class QueuePlaceholder {
  private readonly el: HTMLElement;
  private readonly offline: HTMLElement;
  private shown = '';

  constructor(
    scroller: HTMLElement,
    private readonly deps: PanelDeps,
    private readonly on: PlaceholderEvents,
  ) {
    this.offline = createDiv({ cls: 'pending-analysis-nothing', text: deps.t.queue.offline, attr: { role: 'status' } });
    this.el = createDiv();
    scroller.prepend(this.offline, this.el);
  }

  update({ isNarrowed, isEmpty, search }: { isNarrowed: boolean; isEmpty: boolean; search: string }): void {
    const { queue, app } = this.deps;
    this.offline.toggle(!this.el.win.navigator.onLine);
    const kind = !isEmpty ? 'rows' : queue.size > 0 ? (isNarrowed ? 'nothing' : 'rows') : queue.isRead ? 'empty' : 'loading';
    const active = kind === 'empty' ? app.workspace.getActiveFile() : null;
    const finished = kind === 'empty' ? finishedQueue(this.deps) : undefined;
    const shown = JSON.stringify([kind, search, this.isFiltered(), active?.path, finished]);
    if (shown === this.shown) return;
    this.shown = shown;
    this.el.empty();
    if (kind === 'loading') this.el.createDiv({ cls: 'pending-analysis-nothing mod-loading', text: this.deps.t.queue.loading });
    if (kind === 'nothing') this.nothing(search);
    if (finished !== undefined) showFinished(this.el, finished, this.deps.t, this.on);
    else if (kind === 'empty') this.empty(active?.extension === 'md' ? active.path : undefined);
  }

  private nothing(search: string): void {
    const { t, saveSettings } = this.deps;
    const isFiltered = this.isFiltered();
    const text = search === '' ? t.queue.nothingFiltered : isFiltered ? t.queue.nothingFoundFiltered(search) : t.queue.nothingFound(search);
    const box = this.el.createDiv({ cls: 'pending-analysis-nothing', text });
    if (!isFiltered) return;
    const clear = box.createEl('button', { cls: 'pending-analysis-link', text: t.queue.clearFilter, attr: { type: 'button' } });
    clear.addEventListener('click', () => void saveSettings({ filter: NO_FILTER }).then(this.on.cleared));
  }

  private isFiltered(): boolean {
    return isFiltering(this.deps.settings().filter);
  }

  private empty(activeNote: string | undefined): void {
    const { t, settings, saveSettings, statuses, actions, app } = this.deps;
    emptyQueue(this.el, t, {
      status: statusesIn(settings().kinds)?.pending[0] ?? '',
      lookOver: () => {
        this.on.show('kinds');
      },
      canMakePending: activeNote !== undefined,
      makePending: () => {
        if (activeNote !== undefined) void actions.makePending(activeNote);
      },
      chooseStatus: () => {
        const { pending = [], done = '', literature = '', declined = '' } = statusesIn(settings().kinds) ?? {};
        new StatusModal(app, t, {
          statuses: statuses.counts(),
          taken: [...pending, done, literature, declined],
          effect: t.settings.joins,
          choose: (status) => void saveSettings({ kinds: withStatuses(settings().kinds, { pending: [status] }) }),
        }).open();
      },
    });
  }
}
