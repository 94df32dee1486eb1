import type { Menu } from 'obsidian';

/** One line of a menu. */
export interface MenuLine {
  title: string;
  icon?: string;
  /** Lines of one section stand together. */
  section?: string;
  checked?: boolean;
  run: () => void;
}

/** Adds lines to a menu; those that are undefined have no place now. */
export function addLines(menu: Menu, lines: readonly (MenuLine | undefined)[]): Menu {
  for (const line of lines) {
    if (line === undefined) continue;
    menu.addItem((item) => {
      item.setTitle(line.title).onClick(line.run);
      if (line.icon !== undefined) item.setIcon(line.icon);
      if (line.section !== undefined) item.setSection(line.section);
      if (line.checked !== undefined) item.setChecked(line.checked);
    });
  }
  return menu;
}
