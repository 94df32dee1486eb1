import type { App } from './app';
import type { TFile, TFolder } from './files';
import { AbstractInputSuggest } from './input-suggest';
import { NotModelled } from './not-modelled';
import type { Setting } from './setting';
import type { SettingControl } from './setting-definitions';
import type { AbstractTextComponent, TextComponent } from './value-components';

/** Where a control's value is read and kept. */
export interface ControlStore {
  app: App;
  getControlValue(key: string): unknown;
  setControlValue(key: string, value: unknown): void | Promise<void>;
}

/** Puts a bound control into a row: it shows the stored value, validates each change and keeps what is valid. */
export function addControl(setting: Setting, control: SettingControl, store: ControlStore): void {
  const validate = control.validate as ((value: unknown) => unknown) | undefined;
  const check = async (value: unknown): Promise<boolean> => {
    const message = await validate?.(value);
    setting.setErrorMessage(typeof message === 'string' ? message : null);
    return typeof message !== 'string' || message === '';
  };
  const keep = async (value: unknown): Promise<void> => {
    if (await check(value)) await store.setControlValue(control.key, value);
  };
  const stored = store.getControlValue(control.key) ?? control.defaultValue;
  const onChange = (value: unknown) => void keep(value);
  switch (control.type) {
    case 'toggle':
      setting.addToggle((toggle) => toggle.setValue(stored === true).onChange(onChange));
      break;
    case 'dropdown':
      setting.addDropdown((list) => list.addOptions(control.options).setValue(text(stored)).onChange(onChange));
      break;
    case 'textarea':
      setting.addTextArea((area) => {
        fill(area, text(stored), control.placeholder).onChange(onChange);
        if (control.rows !== undefined) area.inputEl.rows = control.rows;
      });
      break;
    case 'number':
      setting.addText((field) => {
        field.inputEl.type = 'number';
        field.inputEl.setAttrs({ min: control.min ?? null, max: control.max ?? null, step: control.step ?? null });
        fill(field, text(stored), control.placeholder).onChange((value) => {
          onChange(numberOr(value, control.defaultValue ?? 0));
        });
      });
      break;
    case 'slider':
      setting.addSlider((slider) => slider.setLimits(control.min, control.max, control.step).setValue(Number(stored)).onChange(onChange));
      break;
    case 'text':
      setting.addText((field) => fill(field, text(stored), control.placeholder).onChange(onChange));
      break;
    case 'file':
      setting.addText((field) => {
        pathField(fill(field, text(stored), control.placeholder), store.app, onChange, () =>
          store.app.vault.getFiles().filter((file) => control.filter?.(file) ?? true),
        );
      });
      break;
    case 'folder':
      setting.addText((field) => {
        const folders = () => store.app.vault.getAllFolders(control.includeRoot).filter((folder) => control.filter?.(folder) ?? true);
        pathField(fill(field, text(stored), control.placeholder), store.app, onChange, folders);
      });
      break;
    case 'color':
      throw new NotModelled('SettingColorControl');
  }
  if (stored !== undefined) void check(stored);
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function numberOr(value: string, otherwise: number): number {
  const parsed = Number.parseFloat(value);
  return Number.isNaN(parsed) ? otherwise : parsed;
}

function fill<T extends AbstractTextComponent<HTMLInputElement | HTMLTextAreaElement>>(field: T, value: string, placeholder = ''): T {
  return field.setValue(value).setPlaceholder(placeholder);
}

function pathField(field: TextComponent, app: App, onChange: (value: string) => void, choices: () => (TFile | TFolder)[]): void {
  field.onChange(onChange);
  new PathSuggest(app, field.inputEl, choices).onSelect((chosen) => {
    field.setValue(chosen.path);
    onChange(chosen.path);
  });
}

class PathSuggest extends AbstractInputSuggest<TFile | TFolder> {
  constructor(
    app: App,
    field: HTMLInputElement,
    readonly choices: () => (TFile | TFolder)[],
  ) {
    super(app, field);
  }

  protected getSuggestions(query: string): (TFile | TFolder)[] {
    return this.choices().filter((choice) => choice.path.toLowerCase().includes(query.toLowerCase()));
  }

  renderSuggestion(value: TFile | TFolder, el: HTMLElement): void {
    el.setText(value.path);
  }

  override selectSuggestion(value: TFile | TFolder, event: MouseEvent | KeyboardEvent): void {
    super.selectSuggestion(value, event);
    this.close();
  }
}
