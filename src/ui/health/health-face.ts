import { Notice, type Component } from 'obsidian';
import type { Finding, HealthKind } from '../../health/finding';
import { healthModel, type HealthGroup, type HealthRow } from '../../panel/health-model';
import { noticeText } from '../../panel/notice-text';
import type { Examined } from '../../obsidian/vault-health';
import { backButton } from '../back-button';
import { HEALTH_KEYS, type KeyCommands } from '../keys/key-table';
import { KeysModal } from '../keys/keys-modal';
import { runKey } from '../keys/run-key';
import { RovingFocus } from '../note/roving-focus';
import type { PanelDeps } from '../panel-deps';
import { KeyHints } from '../queue/key-hints';
import type { FaceWays, ListFace } from '../panel-faces';
import { healthGroup } from './health-group';
import { RepairModal } from './repair-modal';

/** How long the vault is still before it is looked at again, in ms. */
const REST = 1500;

/** The face that says what is wrong with permanent and literature notes, by kind, each with what it would become. */
export class HealthFace implements ListFace {
  readonly el: HTMLElement;
  private readonly about: HTMLElement;
  private readonly body: HTMLElement;
  private readonly roving: RovingFocus;
  private readonly hints: KeyHints;
  private examined: Examined | undefined;
  private isOld = true;
  private isExamining = false;
  private timer: number | undefined;
  private readonly open = new Set<HealthKind>();
  private readonly whole = new Set<HealthKind>();
  /** Findings that are being repaired: they have left the list, and come back where that fails. */
  private readonly underRepair = new Set<string>();
  private groups: readonly HealthGroup[] = [];
  private shown: readonly unknown[] = [];

  constructor(
    parent: HTMLElement,
    owner: Component,
    private readonly deps: PanelDeps,
    private readonly ways: FaceWays,
  ) {
    const { t, health } = deps;
    this.el = parent.createDiv({ cls: 'pending-analysis-face pending-analysis-health', attr: { tabindex: -1 } });
    const head = this.el.createDiv({ cls: 'nav-header' });
    backButton(head.createDiv({ cls: 'pending-analysis-bar' }), t, ways.back);
    const title = head.createDiv({ cls: 'pending-analysis-order-head' });
    title.createDiv({ cls: 'pending-analysis-title', text: t.health.title, attr: { role: 'heading', 'aria-level': 2 } });
    this.about = title.createDiv({ cls: 'pending-analysis-order-about', attr: { role: 'status' } });
    this.body = this.el.createDiv({ cls: 'nav-files-container pending-analysis-scroller' });
    this.roving = new RovingFocus(this.body);
    this.hints = new KeyHints(
      this.el,
      deps,
      [
        [HEALTH_KEYS.repair, t.health.hints.repair],
        [HEALTH_KEYS.leave, t.health.hints.leave],
        [HEALTH_KEYS.fold, t.health.hints.fold],
        [HEALTH_KEYS.undo, t.health.hints.undo],
      ],
      () => {
        new KeysModal(deps.app, deps).open();
      },
    );
    owner.registerDomEvent(this.el, 'keydown', (event) => {
      if (!runKey(event, HEALTH_KEYS, this.commands, deps)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    owner.register(
      health.onChange(() => {
        this.isOld = true;
        this.examineSoon();
      }),
    );
    owner.register(() => {
      this.el.win.clearTimeout(this.timer);
    });
  }

  /** Shows what there is by now; what is out of date is looked at again. */
  update(): void {
    if (this.isOld && this.timer === undefined) this.examine();
    this.hints.update();
    const left = this.deps.settings().leftAlone;
    const seen = [
      this.examined,
      this.isExamining && this.examined === undefined,
      left,
      [...this.open, '', ...this.whole, '', ...this.underRepair].join(),
    ];
    if (seen.every((one, at) => one === this.shown[at])) return;
    this.shown = seen;
    this.roving.redraw(() => {
      this.draw();
    });
  }

  focus(): void {
    if (!this.roving.focus()) this.el.focus({ preventScroll: true });
  }

  resume(): void {
    this.focus();
  }

  private examineSoon(): void {
    const { win } = this.el;
    win.clearTimeout(this.timer);
    this.timer = win.setTimeout(() => {
      this.timer = undefined;
      if (this.isOld && this.el.isShown()) this.examine();
    }, REST);
  }

  private examine(): void {
    if (this.isExamining) return;
    this.isOld = false;
    this.isExamining = true;
    void this.deps.health
      .findings()
      .then((examined) => {
        this.examined = examined;
        this.underRepair.clear();
      })
      .finally(() => {
        this.isExamining = false;
        this.update();
        // Whoever came here waits with the keyboard on the face itself.
        if (this.el.doc.activeElement === this.el) this.focus();
      });
  }

  private draw(): void {
    const { t, nameOf, settings } = this.deps;
    const { examined } = this;
    const left = new Set(settings().leftAlone);
    const findings = (examined?.findings ?? []).filter(({ id }) => !this.underRepair.has(id));
    this.groups = healthModel(findings, left, t, nameOf);
    this.body.empty();
    if (examined === undefined) {
      this.about.setText(t.health.examining);
      return;
    }
    const unsound = new Set(this.groups.flatMap(({ rows }) => rows.flatMap((row) => row.findings.map(({ path }) => path))));
    this.about.setText(
      examined.examined === 0
        ? t.health.none
        : unsound.size === 0
          ? t.health.sound(examined.examined)
          : t.health.about(examined.examined, examined.examined - unsound.size),
    );
    for (const group of this.groups) {
      const { kind } = group;
      healthGroup(this.body, group, this.deps, {
        isOpen: this.open.has(kind),
        isWhole: this.whole.has(kind),
        fold: (isOpen) => {
          this.fold(kind, isOpen);
        },
        showAll: () => {
          this.whole.add(kind);
          this.update();
        },
        repairAll: () => {
          this.openModal(group);
        },
        repair: (findings) => void this.repair(findings),
        leave: (findings) => {
          this.leave(findings);
        },
      });
    }
    const alone = examined.findings.filter(({ id }) => left.has(id));
    if (alone.length > 0) this.drawLeft(alone);
  }

  private drawLeft(alone: readonly Finding[]): void {
    const { t, saveSettings } = this.deps;
    const row = this.body.createDiv({ cls: 'pending-analysis-health-left' });
    row.createSpan({ text: t.health.leftAlone(alone.length) });
    const button = row.createEl('button', {
      cls: 'pending-analysis-link',
      text: t.health.offerAgain,
      attr: { type: 'button', tabindex: -1, 'data-stop': 'left' },
    });
    button.addEventListener('click', () => {
      void saveSettings({ leftAlone: [] }).then(() => {
        this.update();
      });
    });
  }

  private openModal({ kind, sure, rows }: HealthGroup): void {
    const all = rows.reduce((sum, row) => sum + row.findings.length, 0);
    new RepairModal(this.deps, { kind, findings: sure, alone: all - sure.length }, (findings) => void this.repair(findings)).open();
  }

  /** Repairs what leaves the list at once; what cannot be written comes back with the next look. */
  private async repair(findings: readonly Finding[]): Promise<void> {
    const { actions, t } = this.deps;
    for (const { id } of findings) this.underRepair.add(id);
    this.update();
    const { changed, failed } = await actions.putRight(findings);
    const [first] = failed;
    if (first !== undefined) new Notice(noticeText({ kind: 'not-written', ...first }, this.deps));
    else if (findings.length > 1) new Notice(t.health.repaired(changed.length));
    this.isOld = true;
    this.examineSoon();
  }

  private leave(findings: readonly Finding[]): void {
    const { saveSettings, settings } = this.deps;
    const left = settings().leftAlone;
    void saveSettings({ leftAlone: [...left, ...findings.map(({ id }) => id).filter((id) => !left.includes(id))] }).then(() => {
      this.update();
    });
  }

  private fold(kind: HealthKind, isOpen: boolean): void {
    if (isOpen) this.open.add(kind);
    else this.open.delete(kind);
    this.update();
  }

  /** The row that the keyboard is on, or in. */
  private current(): { group: HealthGroup; row: HealthRow | undefined } | undefined {
    const stop = this.roving.current;
    if (stop === undefined) return undefined;
    for (const group of this.groups) {
      const row = group.rows.find(({ id }) => id === stop);
      if (row !== undefined || stop === group.kind || stop.startsWith(`${group.kind} `)) return { group, row };
    }
    return undefined;
  }

  /** Does something to the row that the keyboard is on. */
  private onRow(run: (row: HealthRow) => unknown): boolean {
    const row = this.current()?.row;
    if (row === undefined) return false;
    run(row);
    return true;
  }

  private readonly commands: Partial<KeyCommands<typeof HEALTH_KEYS>> = {
    back: () => {
      this.ways.back();
    },
    fold: (key) => {
      const group = this.current()?.group;
      if (group === undefined) return false;
      if (key === 'ArrowLeft') this.body.querySelector<HTMLElement>(`[data-stop="${group.kind}"]`)?.focus({ preventScroll: true });
      this.fold(group.kind, key === 'ArrowRight');
      return true;
    },
    repair: () => this.onRow(({ findings, isRepairable }) => isRepairable && this.repair(findings)),
    leave: () =>
      this.onRow(({ findings }) => {
        this.leave(findings);
      }),
    open: () => this.onRow(({ path }) => this.deps.actions.open(path)),
    undo: async () => {
      await this.deps.actions.undo();
      this.isOld = true;
      this.examineSoon();
    },
    help: () => {
      new KeysModal(this.deps.app, this.deps).open();
    },
  };
}
