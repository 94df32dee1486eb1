import { backButton } from '../back-button';
import { iconButton } from '../icon-button';
import { NOTE_KEYS, type PanelKey } from '../keys/key-table';
import { keyHint } from '../keys/run-key';
import { noteMenu } from '../note-menu';
import type { PanelDeps } from '../panel-deps';

/** What the bar goes by, and what its buttons do beside going to other notes. */
export interface NavigationParts {
  path: () => string;
  back: () => void;
  undo: () => void;
}

/** The bar above a note: back to the queue, the note's place in it, undo, the notes beside it, its menu. */
export class NoteNavigation {
  private readonly position: HTMLElement;
  private readonly undo: HTMLButtonElement;

  constructor(
    parent: HTMLElement,
    private readonly deps: PanelDeps,
    { path, back, undo }: NavigationParts,
  ) {
    const { t, actions } = deps;
    const bar = parent.createDiv({ cls: 'nav-header' }).createDiv({ cls: 'pending-analysis-bar' });
    backButton(bar, t, back);
    this.position = bar.createDiv({ cls: 'pending-analysis-position' });
    const buttons = bar.createDiv({ cls: 'nav-buttons-container' });
    const button = (icon: string, label: string, key: PanelKey, onClick: () => void): HTMLButtonElement =>
      iconButton(buttons, { icon, label, key: () => keyHint(key, deps), onClick });
    this.undo = button('undo-2', t.queue.undo, NOTE_KEYS.undo, undo);
    button('chevron-up', t.note.previous, NOTE_KEYS.previous, () => void actions.go(path(), -1));
    button('chevron-down', t.note.next, NOTE_KEYS.next, () => void actions.go(path(), 1));
    iconButton(buttons, {
      icon: 'ellipsis',
      label: t.note.more,
      onClick: (event) => {
        noteMenu(deps, path()).showAtMouseEvent(event);
      },
    });
  }

  update(position: string): void {
    this.position.setText(position);
    this.undo.disabled = this.deps.history.last() === undefined;
  }
}
