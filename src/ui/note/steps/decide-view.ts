import { setIcon } from 'obsidian';
import { readingMinutes } from '../../../analysis/outline';
import { withStepTicked } from '../../../analysis/steps/step-edit';
import { countWords } from '../../../text/count-words';
import { noteQuery } from '../../../links/note-query';
import { capitalised } from '../../../panel/learned-text';
import { isLoose } from '../../../links/strength';
import { stepPatternsOf } from '../../../settings/settings';
import type { StepNote } from '../../../panel/steps/step-note';
import { NoteChooser } from '../../note-chooser';
import { AtomicDrafts } from './atomic-drafts';
import { Loaded } from './loaded';
import { StepView, type StepHost } from './step-view';

const EXTENDED = 3;
const SUGGESTED = 20;

/** What a decision rests on beyond the note itself. */
interface Basis {
  /** Notes worth a link, the closest first. */
  close: string[];
  /** Those of them that may be extended. */
  extendable: string[];
  /** Main sentences, and those that no note says. */
  novelty: { new: number; of: number };
}

/** Something that can become of the note. */
interface Choice {
  id: string;
  icon: string;
  title: string;
  hint: string;
  /** The path of a note that the title names. */
  tooltip?: string;
  run: () => void;
}

/** Decide what becomes of the note. */
export class DecideView extends StepView {
  private readonly facts: HTMLElement;
  private readonly basis: Loaded<Basis>;
  private readonly choices: HTMLElement;
  private readonly atomic: AtomicDrafts;
  private shown = '';
  private note: StepNote | undefined;

  constructor(el: HTMLElement, host: StepHost) {
    super(el, host);
    const { t } = host.deps;
    this.facts = el.createEl('ul', { cls: 'pending-analysis-basis', attr: { 'aria-label': t.steps.decide.restsOn } });
    this.basis = new Loaded(el, t, () => {
      if (this.note !== undefined) this.update(this.note);
    });
    this.choices = el.createDiv({ cls: 'pending-analysis-cards', attr: { role: 'list' } });
    this.atomic = this.addChild(new AtomicDrafts(el, host));
  }

  update(note: StepNote): void {
    this.note = note;
    this.atomic.update(note);
    const basis = this.basis.get(`${note.path}\n${note.note.content}`, () => this.look(note));
    if (basis !== undefined && note.decision === undefined)
      this.host.say(basis.close.length > 0 ? { kind: 'connections', count: basis.close.length } : undefined);
    const shows = JSON.stringify([
      note.path,
      basis,
      this.factsOf(note, basis),
      note.archive,
      note.declined,
      this.host.deps.settings().literatureNotes,
    ]);
    if (shows === this.shown) return;
    this.shown = shows;
    this.facts.empty();
    for (const { text, paths } of this.factsOf(note, basis)) this.facts.createEl('li', { text, attr: { title: paths.join('\n') } });
    this.drawChoices(basis?.extendable ?? []);
  }

  private async look({ note, path }: StepNote): Promise<Basis> {
    const { steps } = this.host.deps;
    const found = (await steps.suggest(noteQuery(path, note), SUGGESTED)).filter((one) => !isLoose(one)).map((one) => one.path);
    const { noveltyOf: noveltyOf } = await import('../../../analysis/novelty');
    return {
      close: found,
      extendable: found.filter((one) => !steps.isForeign(one)),
      novelty: await noveltyOf(note, (text) => steps.suggest({ title: '', text, path }, 1)),
    };
  }

  /** What the decision rests on; `paths` are those of the notes that are named. */
  private factsOf({ note, existing }: StepNote, basis: Basis | undefined): { text: string; paths: readonly string[] }[] {
    const { t, nameOf } = this.host.deps;
    const verdict = note.receipt === undefined ? [] : [t.verdict[note.receipt.verdict]];
    const length =
      note.content === ''
        ? t.steps.decide.noText
        : [...verdict, t.steps.decide.length(note.receipt?.words ?? countWords(note.content), readingMinutes(note.content))].join(' · ');
    const { close, novelty } = basis ?? { close: [], novelty: { new: 0, of: 0 } };
    const named = close.slice(0, EXTENDED);
    const connects =
      named.length === 0 ? t.queue.connects(0) : capitalised(t.queue.connectsTo(close.length)) + named.map(nameOf).join(t.queue.comma);
    return [
      ...(basis === undefined ? [] : [{ text: connects, paths: named }]),
      // That no note says any of it is true of nearly every text, and says nothing of this one.
      ...(novelty.new === novelty.of ? [] : [{ text: t.steps.decide.novelty(novelty.new, novelty.of), paths: [] }]),
      { text: length, paths: [] },
      ...existing.slice(0, 1).map((path) => ({ text: t.steps.decide.existing(nameOf(path)), paths: [path] })),
    ];
  }

  private drawChoices(close: readonly string[]): void {
    const { app, actions, nameOf, settings, steps, t } = this.host.deps;
    const d = t.steps.decide;
    const writes = settings().literatureNotes;
    const path = (): string => this.note?.path ?? '';
    const focused = this.choices.findAll('button').find((button) => button === button.doc.activeElement)?.dataset['choice'];
    this.choices.empty();
    this.choice({
      id: 'permanent',
      icon: 'file-plus-2',
      title: d.permanent,
      hint: d.permanentHint,
      run: () => {
        void actions.promote(path());
      },
    });
    this.choice({
      id: 'several',
      icon: 'files',
      title: d.several,
      hint: d.severalHint,
      run: () => {
        void actions.promote(path(), { several: true });
      },
    });
    const targets = [...new Set([...(this.note?.existing ?? []), ...close])].slice(0, EXTENDED);
    for (const target of targets)
      this.choice({
        id: `extend ${target}`,
        icon: 'file-pen',
        title: d.extend(nameOf(target)),
        hint: '',
        tooltip: target,
        run: () => {
          void actions.promote(path(), { target });
        },
      });
    this.choice({
      id: 'extend',
      icon: 'search',
      title: d.extendOther,
      hint: '',
      run: () => {
        new NoteChooser(app, {
          placeholder: d.extendHint,
          nameOf,
          offers: (other) => other !== path() && !steps.isForeign(other),
          choose: (target) => {
            void actions.promote(path(), { target });
          },
        }).open();
      },
    });
    this.choice({
      id: 'literature',
      icon: 'book-marked',
      title: d.literature,
      hint: writes === 'status' ? d.literatureHint : d.literatureNoteHint(writes === 'both'),
      run: () => {
        if (writes === 'status') void actions.keepAsLiterature(path());
        else void actions.promote(path(), { as: 'literature' });
      },
    });
    this.choice({
      id: 'decline',
      icon: 'archive-x',
      title: d.decline,
      hint: d.declineHint(this.note?.declined, this.note?.archive ?? ''),
      run: () => {
        this.decline();
      },
    });
    if (focused !== undefined)
      this.choices
        .findAll('button')
        .find((button) => button.dataset['choice'] === focused)
        ?.focus();
  }

  /** As the bar's button declines, and the item that asked to decide is ticked. */
  private decline(): void {
    const { actions, sectionNames, settings } = this.host.deps;
    void actions.decline([this.host.target().path], {
      also: (text) => withStepTicked(text, sectionNames(), { id: 'decide', patterns: stepPatternsOf(settings()) }),
    });
  }

  private choice({ id, icon, title, hint, tooltip = '', run }: Choice): void {
    const el = this.choices
      .createDiv({ attr: { role: 'listitem' } })
      .createEl('button', { cls: 'pending-analysis-choice', attr: { type: 'button', tabindex: -1, 'data-stop': '', 'data-choice': id } });
    setIcon(el.createSpan({ cls: 'pending-analysis-message-icon' }), icon);
    const text = el.createSpan({ cls: 'pending-analysis-card-body' });
    text.createDiv({ cls: 'pending-analysis-card-title', text: title });
    if (hint !== '') text.createDiv({ cls: 'pending-analysis-card-detail', text: hint });
    el.title = tooltip;
    el.addEventListener('click', run);
  }
}
