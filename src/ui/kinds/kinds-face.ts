import { Keymap, Menu, setIcon, type Component } from 'obsidian';
import type { AdoptedKind } from '../../kinds/adopted-kind';
import { adoptedKindOf, type NamedKind } from '../../kinds/adopt';
import type { Outcome } from '../../kinds/kind';
import { declinedDiff, kindDetails, kindTitle, outcomeName, outcomesFor, PLACES, proposed, type Place } from '../../panel/kinds-model';
import { changeCount } from '../../panel/diff';
import { localDate } from '../../text/local-date-time';
import { backButton } from '../back-button';
import { KINDS_KEYS, type KeyCommands } from '../keys/key-table';
import { KeysModal } from '../keys/keys-modal';
import { runKey } from '../keys/run-key';
import { addLines, type MenuLine } from '../menu-items';
import { diffView } from '../note/diff-view';
import { RovingFocus } from '../note/roving-focus';
import type { PanelDeps } from '../panel-deps';
import type { FaceWays, ListFace } from '../panel-faces';

/** Notes that stand for a kind where it is unfolded. */
const EXAMPLES = 3;

/** What a person has chosen of a kind that was found, before it is used. */
interface Choice {
  kind: NamedKind;
  isOn: boolean;
  isOpen: boolean;
}

/** The face that says what counts as pending, and what a look over the vault found: each kind to be used, changed or refused. */
export class KindsFace implements ListFace {
  readonly el: HTMLElement;
  private readonly title: HTMLElement;
  private readonly about: HTMLElement;
  private readonly body: HTMLElement;
  private readonly foot: HTMLElement;
  private readonly roving: RovingFocus;
  private readonly choices = new Map<string, Choice>();
  private readonly texts = new Map<string, string>();
  private usesFolder = true;
  private shown = '';

  constructor(
    parent: HTMLElement,
    owner: Component,
    private readonly deps: PanelDeps,
    private readonly ways: FaceWays,
  ) {
    const { t } = deps;
    this.el = parent.createDiv({ cls: 'pending-analysis-face pending-analysis-kinds', attr: { tabindex: -1 } });
    const head = this.el.createDiv({ cls: 'nav-header' });
    backButton(head.createDiv({ cls: 'pending-analysis-bar' }), t, () => {
      this.leave();
    });
    const title = head.createDiv({ cls: 'pending-analysis-order-head' });
    this.title = title.createDiv({ cls: 'pending-analysis-title', attr: { role: 'heading', 'aria-level': 2 } });
    this.about = title.createDiv({ cls: 'pending-analysis-order-about', attr: { role: 'status' } });
    this.body = this.el.createDiv({ cls: 'nav-files-container pending-analysis-scroller' });
    this.foot = this.el.createDiv({ cls: 'pending-analysis-kinds-foot' });
    this.roving = new RovingFocus(this.body);
    owner.registerDomEvent(this.el, 'keydown', (event) => {
      if (!runKey(event, KINDS_KEYS, this.commands, deps)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    // Whoever comes here wants to know: nothing is read before.
    if (deps.look.looked === undefined) void deps.look.look();
  }

  /** Shows what there is by now. */
  update(): void {
    const { look, settings, queue } = this.deps;
    const news = look.news();
    for (const kind of news) if (!this.choices.has(kind.id)) this.choices.set(kind.id, this.firstChoice(kind));
    const seen = JSON.stringify([
      look.isLooking,
      look.looked?.notes,
      [...this.choices],
      settings().kinds,
      settings().notInboxes,
      this.usesFolder,
      queue.size,
      [...this.texts.keys()],
    ]);
    if (seen === this.shown) return;
    this.shown = seen;
    this.roving.redraw(() => {
      this.draw(news);
    });
  }

  focus(): void {
    if (!this.roving.focus()) this.el.focus({ preventScroll: true });
  }

  resume(): void {
    this.focus();
  }

  /** What nothing in the vault says is proposed, and then seen: such a kind stands open. */
  private firstChoice(kind: NamedKind): Choice {
    const isSaid = kind.done !== undefined && kind.declined !== undefined;
    const isByFolder = kind.mark.property === undefined && kind.mark.tag === undefined;
    return {
      kind: { ...kind, done: kind.done ?? proposed(kind, 'done'), declined: kind.declined ?? proposed(kind, 'declined') },
      isOn: true,
      isOpen: isByFolder || !isSaid,
    };
  }

  private draw(news: readonly NamedKind[]): void {
    const { look, settings, t } = this.deps;
    const { looked } = look;
    const isNew = news.length > 0;
    this.title.setText(isNew ? t.kinds.foundTitle : t.kinds.title);
    this.about.setText(
      look.isLooking ? t.kinds.looking : isNew || looked === undefined ? t.kinds.looked(looked?.notes ?? 0) : t.kinds.about,
    );
    this.body.empty();
    if (isNew)
      this.group(
        '',
        news.map(({ id }) => this.choices.get(id)),
        (list, choice) => {
          if (choice !== undefined) this.found(list, choice);
        },
      );
    if (isNew) this.permanent();
    const adopted = settings().kinds.filter((kind) => !isNew || this.pendingOf(kind) > 0);
    if (!look.isLooking || adopted.some((kind) => this.pendingOf(kind) > 0))
      this.group(t.kinds.pending, adopted, (list, kind) => {
        this.adopted(list, kind);
      });
    this.group(t.kinds.refused, settings().notInboxes, (list, refused) => {
      this.refused(list, refused);
    });
    if (!isNew && looked !== undefined && this.deps.queue.size === 0) this.nothing(looked.notes);
    this.drawFoot(news);
  }

  private group<T>(name: string, items: readonly T[], draw: (list: HTMLElement, item: T) => void): void {
    if (items.length === 0) return;
    const group = this.body.createDiv({ cls: 'pending-analysis-kinds-group' });
    const label = name === '' ? this.deps.t.kinds.found : name;
    if (name !== '') group.createDiv({ cls: 'pending-analysis-order-heading', text: name, attr: { role: 'heading', 'aria-level': 3 } });
    const list = group.createDiv({ attr: { role: 'list', 'aria-label': label } });
    for (const item of items) draw(list, item);
  }

  /** A kind that was found: its box, how it is told, and unfolded where everything is and what would be written. */
  private found(list: HTMLElement, choice: Choice): void {
    const { t } = this.deps;
    const { kind } = choice;
    const row = this.row(list, { id: kind.id, kind: adoptedKindOf(kind), count: kind.paths.length });
    row.box.checked = choice.isOn;
    row.box.addEventListener('change', () => {
      this.change(kind.id, { isOn: row.box.checked });
    });
    row.name.setAttr('aria-expanded', String(choice.isOpen));
    setIcon(row.chevron, choice.isOpen ? 'chevron-down' : 'chevron-right');
    row.name.addEventListener('click', () => {
      this.change(kind.id, { isOpen: !choice.isOpen });
    });
    if (!choice.isOpen) return;
    const body = row.el.createDiv({ cls: 'pending-analysis-kind-body' });
    for (const path of kind.paths.slice(0, EXAMPLES)) {
      const example = body.createEl('button', {
        cls: 'pending-analysis-kind-example',
        attr: { type: 'button', title: path, tabindex: -1, 'data-stop': `${kind.id} ${path}` },
      });
      setIcon(example.createSpan({ attr: { 'aria-hidden': 'true' } }), 'file');
      example.createSpan({ text: this.deps.nameOf(path) });
      example.addEventListener('click', (event) => {
        const pane = Keymap.isModEvent(event);
        void this.deps.actions.open(path, pane === false ? {} : { pane: pane === true ? 'tab' : pane });
      });
    }
    for (const place of PLACES) this.place(body, choice, place);
    const text = (name: string, value: string | undefined): void => {
      this.line(body, name, value ?? t.kinds.none, '');
    };
    text(t.kinds.place.content, kind.sections.content);
    text(t.kinds.place.checklist, kind.sections.checklist);
    this.outcome(body, choice, 'done');
    this.outcome(body, choice, 'declined');
    this.diff(body, choice);
    if (kind.lists.length > 0) body.createDiv({ cls: 'pending-analysis-kind-note', text: t.kinds.lists(kind.lists.length) });
    const no = body.createEl('button', {
      cls: 'pending-analysis-link',
      text: t.kinds.notInbox,
      attr: { type: 'button', tabindex: -1, 'data-stop': `${kind.id} no` },
    });
    no.addEventListener('click', () => {
      this.refuse(kind.id);
    });
  }

  private row(list: HTMLElement, { id, kind, count }: { id: string; kind: AdoptedKind; count: number }) {
    const { t } = this.deps;
    const el = list.createDiv({ cls: 'pending-analysis-kind', attr: { role: 'listitem' } });
    const head = el.createDiv({ cls: 'pending-analysis-kind-head' });
    const { words, code } = kindTitle(kind, t);
    const label = t.kinds.takeAway(`${words} ${code}`);
    const box = head.createEl('input', {
      cls: 'task-list-item-checkbox',
      attr: { type: 'checkbox', 'aria-label': label, tabindex: -1, 'data-stop': `${id} box` },
    });
    const name = head.createEl('button', { cls: 'pending-analysis-kind-name', attr: { type: 'button', tabindex: -1, 'data-stop': id } });
    const title = name.createDiv({ text: `${words} ` });
    title.createEl('code', { text: code });
    name.createDiv({ cls: 'pending-analysis-order-evidence', text: kindDetails(kind, t) });
    head.createSpan({ cls: 'pending-analysis-kind-count', text: t.kinds.number(count) });
    const chevron = head.createSpan({ cls: 'pending-analysis-order-icon', attr: { 'aria-hidden': 'true' } });
    return { el, box, name, chevron };
  }

  private place(body: HTMLElement, { kind }: Choice, place: Place): void {
    const { t } = this.deps;
    const value = kind[place][0];
    const of = kind.paths.length;
    const notes = kind.columns.find(({ name }) => name === value)?.notes ?? 0;
    const button = this.line(
      body,
      t.kinds.place[place],
      value ?? (place === 'link' && kind.isLinkInText ? t.kinds.linkInText : t.kinds.usual),
      value === undefined ? '' : t.kinds.ofNotes(notes, of),
      `${kind.id} ${place}`,
    );
    if (button === undefined) return;
    if (value !== undefined) button.setAttr('aria-label', t.kinds.spoken(t.kinds.place[place], value, notes, of));
    button.addEventListener('click', () => {
      const lines = kind.columns.map(({ name, notes: having }): MenuLine => ({
        title: `${name} (${t.kinds.ofNotes(having, of)})`,
        checked: name === value,
        run: () => {
          const others = kind[place].filter((one) => one !== name);
          this.change(kind.id, { kind: { ...kind, [place]: [name, ...others] } });
        },
      }));
      this.menuAt(button, lines);
    });
  }

  private outcome(body: HTMLElement, { kind }: Choice, decision: 'done' | 'declined'): void {
    const { t, look } = this.deps;
    const button = this.line(body, t.kinds.decision[decision], outcomeName(kind[decision], t), '', `${kind.id} ${decision}`);
    button?.addEventListener('click', () => {
      const found = look.looked?.kinds.find(({ id }) => id === kind.id) ?? kind;
      const lines = outcomesFor(found, decision).map((outcome: Outcome | undefined): MenuLine => ({
        title: outcomeName(outcome, t),
        checked: JSON.stringify(outcome) === JSON.stringify(kind[decision]),
        run: () => {
          this.change(kind.id, { kind: { ...kind, [decision]: outcome } });
        },
      }));
      this.menuAt(button, lines);
    });
  }

  /** A line of where something is; with a `stop` it is a button that opens a menu. */
  private line(body: HTMLElement, name: string, value: string, count: string, stop?: string): HTMLElement | undefined {
    const line = body.createDiv({ cls: 'pending-analysis-kind-line' });
    line.createSpan({ cls: 'pending-analysis-kind-label', text: name });
    const button =
      stop === undefined
        ? undefined
        : line.createEl('button', {
            cls: 'pending-analysis-kind-value',
            attr: { type: 'button', tabindex: -1, 'data-stop': stop, 'aria-haspopup': 'menu', 'aria-label': `${name}: ${value}` },
          });
    (button ?? line).createSpan({ text: value });
    if (button !== undefined)
      setIcon(button.createSpan({ cls: 'pending-analysis-order-icon', attr: { 'aria-hidden': 'true' } }), 'chevron-down');
    line.createSpan({ cls: 'pending-analysis-kind-count', text: count });
    return button;
  }

  /** What declining the first note would change in it; its text is read once. */
  private diff(body: HTMLElement, { kind }: Choice): void {
    const [path] = kind.paths;
    if (path === undefined) return;
    const text = this.texts.get(path);
    if (text === undefined) {
      void this.deps.notes.read(path).then(
        (read) => {
          this.texts.set(path, read);
          this.update();
        },
        () => undefined,
      );
      return;
    }
    const lines = declinedDiff(text, adoptedKindOf(kind), localDate(new Date()));
    if (changeCount(lines) === 0) return;
    body.createDiv({ cls: 'pending-analysis-kind-label', text: this.deps.t.kinds.ifDeclined });
    diffView(body, lines);
  }

  private permanent(): void {
    const { look, t, nameOf } = this.deps;
    const { permanent } = look.looked ?? {};
    if (permanent === undefined) return;
    this.group(t.kinds.permanent, [permanent], (list, { folder, examples }) => {
      const head = list
        .createDiv({ cls: 'pending-analysis-kind', attr: { role: 'listitem' } })
        .createDiv({ cls: 'pending-analysis-kind-head' });
      const box = head.createEl('input', {
        cls: 'task-list-item-checkbox',
        attr: { type: 'checkbox', 'aria-label': `${t.kinds.permanent}: ${folder}`, tabindex: -1, 'data-stop': 'permanent' },
      });
      box.checked = this.usesFolder;
      box.addEventListener('change', () => {
        this.usesFolder = box.checked;
        this.update();
      });
      const name = head.createDiv({ cls: 'pending-analysis-kind-name' });
      name.createDiv({ text: `${t.kinds.told.folder} ` }).createEl('code', { text: folder });
      name.createDiv({ cls: 'pending-analysis-order-evidence', text: [...examples.slice(0, 1).map(nameOf), t.kinds.here].join('; ') });
    });
  }

  /** A kind that counts already: its box takes it away. */
  private adopted(list: HTMLElement, kind: AdoptedKind): void {
    const { actions, settings } = this.deps;
    const row = this.row(list, { id: kind.id, kind, count: this.pendingOf(kind) });
    row.box.checked = true;
    // Without any kind nothing would be pending.
    row.box.disabled = settings().kinds.length < 2;
    row.box.addEventListener('change', () => {
      void actions.setKinds({ kinds: settings().kinds.filter(({ id }) => id !== kind.id) });
    });
    row.name.addEventListener('click', () => {
      if (!row.box.disabled) row.box.click();
    });
  }

  private refused(list: HTMLElement, { id, on }: { id: string; on: string }): void {
    const { actions, settings, look, t } = this.deps;
    const kind = look.looked?.kinds.find((one) => one.id === id);
    const head = list
      .createDiv({ cls: 'pending-analysis-kind', attr: { role: 'listitem' } })
      .createDiv({ cls: 'pending-analysis-kind-head' });
    const name = head.createDiv({ cls: 'pending-analysis-kind-name' });
    const title = kind === undefined ? { words: '', code: id } : kindTitle(kind, t);
    name.createDiv({ text: `${title.words} ` }).createEl('code', { text: title.code });
    name.createDiv({ cls: 'pending-analysis-order-evidence', text: t.kinds.since(on) });
    const button = head.createEl('button', {
      cls: 'pending-analysis-link',
      text: t.kinds.offerAgain,
      attr: { type: 'button', tabindex: -1, 'data-stop': `${id} again` },
    });
    button.addEventListener('click', () => {
      void actions.setKinds({ notInboxes: settings().notInboxes.filter((one) => one.id !== id) });
    });
  }

  private nothing(notes: number): void {
    const { t, settings } = this.deps;
    const box = this.body.createDiv({ cls: 'pending-analysis-empty' });
    setIcon(box.createDiv(), 'inbox');
    box.createDiv({ cls: 'pending-analysis-empty-title', text: t.kinds.nothing });
    box.createDiv({ text: t.kinds.nothingBody(notes) });
    const value = settings().kinds.flatMap(({ mark: { property } }) =>
      property === undefined ? [] : [`${property.name}: ${String(property.values?.[0] ?? '')}`],
    )[0];
    if (value !== undefined) box.createEl('code', { text: value });
  }

  private drawFoot(news: readonly NamedKind[]): void {
    const { t, look } = this.deps;
    this.foot.empty();
    const chosen = this.chosen(news);
    if (news.length > 0) this.foot.createDiv({ cls: 'pending-analysis-order-about', text: t.kinds.stay });
    const buttons = this.foot.createDiv({ cls: 'pending-analysis-actions' });
    const button = (text: string, run: () => void): HTMLButtonElement => {
      const el = buttons.createEl('button', { text, attr: { type: 'button' } });
      el.addEventListener('click', run);
      return el;
    };
    if (news.length === 0) {
      button(t.kinds.lookAgain, () => void look.look()).disabled = look.isLooking;
      return;
    }
    const use = button(t.kinds.use(chosen.length), () => {
      this.use();
    });
    use.addClass('mod-cta');
    use.disabled = chosen.length === 0;
    button(t.kinds.notNow, () => {
      this.leave();
    });
  }

  private chosen(news: readonly NamedKind[] = this.deps.look.news()): NamedKind[] {
    return news.flatMap(({ id }) => {
      const choice = this.choices.get(id);
      return choice?.isOn === true ? [choice.kind] : [];
    });
  }

  /** Lets what is ticked count, all of it as one choice, and shows the queue of it. */
  private use(): void {
    const chosen = this.chosen();
    if (chosen.length === 0) return;
    const permanent = this.usesFolder ? this.deps.look.looked?.permanent?.folder : undefined;
    void this.deps.actions.adoptKinds(chosen, { permanent }).then(() => {
      this.ways.back();
    });
  }

  private refuse(id: string): void {
    const { actions, settings } = this.deps;
    const others = settings().notInboxes.filter((one) => one.id !== id);
    void actions.setKinds({ notInboxes: [...others, { id, on: localDate(new Date()) }] }).then(() => {
      this.update();
      this.focus();
    });
  }

  /** What is offered is put off: it is shown again when somebody asks. */
  private leave(): void {
    const { saveSettings, settings } = this.deps;
    if (settings().firstLook === 'unasked') void saveSettings({ firstLook: 'later' });
    this.ways.back();
  }

  private change(id: string, change: Partial<Choice>): void {
    const choice = this.choices.get(id);
    if (choice === undefined) return;
    this.choices.set(id, { ...choice, ...change });
    this.update();
  }

  private pendingOf({ id }: AdoptedKind): number {
    return this.deps.queue.all().filter(({ kind }) => kind === id).length;
  }

  private menuAt(button: HTMLElement, lines: readonly MenuLine[]): void {
    const { left, bottom } = button.getBoundingClientRect();
    addLines(new Menu(), lines).showAtPosition({ x: left, y: bottom }, this.el.doc);
  }

  /** The kind that the keyboard is on. */
  private current(): Choice | undefined {
    const stop = this.roving.current ?? '';
    return [...this.choices.values()].find(({ kind }) => stop === kind.id || stop.startsWith(`${kind.id} `));
  }

  /** Moving is seen to by the stops themselves, and Enter by the buttons. */
  private readonly commands: Partial<KeyCommands<typeof KINDS_KEYS>> = {
    back: () => {
      this.leave();
    },
    fold: (key) => {
      const choice = this.current();
      if (choice === undefined) return false;
      this.change(choice.kind.id, { isOpen: key === 'ArrowRight' });
      return true;
    },
    tick: () => {
      const choice = this.current();
      if (choice === undefined) return false;
      this.change(choice.kind.id, { isOn: !choice.isOn });
      return true;
    },
    notInbox: () => {
      const choice = this.current();
      if (choice === undefined) return false;
      this.refuse(choice.kind.id);
      return true;
    },
    use: () => {
      this.use();
    },
    undo: () => this.deps.actions.undo(),
    help: () => {
      new KeysModal(this.deps.app, this.deps).open();
    },
  };
}
