import type { ExtraButtonComponent } from './button-components';
import type { TFile, TFolder } from './files';
import type { Setting, SettingGroup } from './setting';
import type { SettingPage } from './setting-tab';

/** A value, or how to find it at each render. */
export type Live<T> = T | (() => T);

interface ControlBase<V> {
  key: string;
  defaultValue?: V;
  validate?: (value: V) => unknown;
  disabled?: Live<boolean>;
}

/** A control bound to a key of the plugin's settings. */
export type SettingControl =
  | (ControlBase<boolean> & { type: 'toggle' })
  | (ControlBase<string> & { type: 'dropdown'; options: Record<string, string> })
  | (ControlBase<string> & { type: 'text'; placeholder?: string })
  | (ControlBase<string> & { type: 'textarea'; placeholder?: string; rows?: number })
  | (ControlBase<number> & { type: 'number'; placeholder?: string; min?: number; max?: number; step?: number | 'any' })
  | (ControlBase<string> & { type: 'file'; placeholder?: string; filter?: (file: TFile) => boolean })
  | (ControlBase<string> & { type: 'folder'; placeholder?: string; filter?: (folder: TFolder) => boolean; includeRoot?: boolean })
  | (ControlBase<number> & { type: 'slider'; min: number; max: number; step: number; displayFormat?: (value: number) => string })
  | (ControlBase<string> & { type: 'color' });

/** One row: a control, an action, a row drawn by the plugin, or text alone. */
export interface SettingRow {
  type?: undefined;
  name: string;
  desc?: string | DocumentFragment;
  aliases?: string[];
  searchable?: Live<boolean>;
  visible?: Live<boolean>;
  control?: SettingControl;
  action?: (el: HTMLElement, index: number) => void;
  disabled?: Live<boolean>;
  render?: (setting: Setting, group: SettingGroup) => unknown;
}

/** Rows under a heading; a list's rows can be added, moved and deleted. */
export interface SettingRowGroup {
  type: 'group' | 'list';
  heading?: string;
  cls?: string;
  search?: { placeholder?: string; match: (row: SettingRow, query: string) => boolean };
  extraButtons?: ((component: ExtraButtonComponent) => unknown)[];
  items?: (SettingRow | SettingPageRow)[];
  visible?: Live<boolean>;
  emptyState?: string | DocumentFragment;
  onReorder?: (oldIndex: number, newIndex: number) => void;
  onDelete?: (index: number) => void;
  addItem?: { name: string; action: (el: HTMLElement) => void };
}

/** A row that leads to a page of its own. */
export interface SettingPageRow {
  type: 'page';
  name: string;
  desc?: string | DocumentFragment;
  displayValue?: Live<string>;
  status?: Live<'warning' | null>;
  items?: SettingItem[];
  page?: () => SettingPage;
  visible?: Live<boolean>;
}

/** What `getSettingDefinitions` lists. */
export type SettingItem = SettingRow | SettingRowGroup | SettingPageRow;

/** The value now. */
export function live<T extends string | boolean | null>(value: Live<T> | undefined, otherwise: T): T {
  return typeof value === 'function' ? value() : (value ?? otherwise);
}
