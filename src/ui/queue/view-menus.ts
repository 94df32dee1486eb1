import { Menu, setIcon } from 'obsidian';
import { GROUPINGS } from '../../queue/group';
import { SORTS } from '../../queue/sort';
import type { PanelDeps } from '../panel-deps';
import { addLines } from '../menu-items';

interface DrawnMenu {
  button: HTMLElement;
  text: HTMLElement;
}

/** The two quiet menus below the search: in what order the queue stands, and in what groups. */
export class ViewMenus {
  private readonly sort: DrawnMenu;
  private readonly group: DrawnMenu;

  constructor(
    parent: HTMLElement,
    private readonly deps: PanelDeps,
    private readonly changed: () => void,
  ) {
    const { t, settings, saveSettings } = deps;
    const line = parent.createDiv({ cls: 'pending-analysis-sorting' });
    this.sort = this.menu(line, 'arrow-down-wide-narrow', () =>
      SORTS.map((sort) => ({
        title: t.queue.sort[sort],
        checked: settings().sort === sort,
        run: () => void saveSettings({ sort }).then(this.changed),
      })),
    );
    this.group = this.menu(line, 'list', () =>
      GROUPINGS.map((group) => ({
        title: t.queue.group[group],
        checked: settings().group === group,
        run: () => void saveSettings({ group }).then(this.changed),
      })),
    );
  }

  update(): void {
    const { t, settings } = this.deps;
    const { sort, group } = settings();
    show(this.sort, t.queue.sort[sort], t.queue.sortBy);
    show(this.group, t.queue.group[group], t.queue.groupBy);
  }

  private menu(parent: HTMLElement, icon: string, lines: () => { title: string; checked: boolean; run: () => void }[]): DrawnMenu {
    const button = parent.createEl('button', {
      cls: 'pending-analysis-quiet',
      attr: { type: 'button', 'aria-haspopup': 'menu' },
    });
    setIcon(button.createSpan({ cls: 'pending-analysis-quiet-icon' }), icon);
    const text = button.createSpan({ cls: 'pending-analysis-quiet-text' });
    setIcon(button.createSpan({ cls: 'pending-analysis-quiet-icon' }), 'chevron-down');
    button.addEventListener('click', () => {
      const { left, bottom } = button.getBoundingClientRect();
      addLines(new Menu(), lines()).showAtPosition({ x: left, y: bottom }, button.doc);
    });
    return { button, text };
  }
}

/** Says what is chosen, and of what, for those who cannot see the icon. */
function show({ button, text }: DrawnMenu, chosen: string, named: (chosen: string) => string): void {
  if (text.textContent === chosen) return;
  text.setText(chosen);
  button.setAttr('aria-label', named(chosen));
}
