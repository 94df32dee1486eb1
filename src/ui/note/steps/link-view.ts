import type { HoverPopover } from 'obsidian';
import { relatedNotes, withoutRelatedNote, withRelatedNote } from '../../../permanent/related-notes';
import { emptyBulletOf } from '../../../note/related';
import { noteQuery } from '../../../links/note-query';
import { isLoose } from '../../../links/strength';
import type { Suggestion } from '../../../links/suggest';
import { linkReasonsTask } from '../../../model/drafts/link-reasons';
import { linkCards, type Card } from '../../../panel/steps/cards';
import type { StepNote } from '../../../panel/steps/step-note';
import { iconButton } from '../../icon-button';
import { NoteChooser } from '../../note-chooser';
import { CandidateList } from './candidate-list';
import { Loaded } from './loaded';
import { ModelDraftRow } from './model-draft-row';
import { StepView, type StepHost } from './step-view';

const SHOWN = 3;
const SUGGESTED = 8;
/** Under this name the empty bullet is remembered that the first link took the place of. */
const EMPTY_BULLET = 'empty bullet';

/** Link to existing notes. */
export class LinkView extends StepView {
  /** The preview of a card's note, as the app keeps it with who shows it. */
  hoverPopover: HoverPopover | null = null;
  private readonly about: HTMLElement;
  private readonly suggestions: Loaded<Suggestion[]>;
  private readonly list: CandidateList;
  private note: StepNote | undefined;
  private cards: readonly Card[] = [];
  private readonly model: { update(): void };
  private proposed: { content: string; reasons: ReadonlyMap<string, string> } | undefined;

  constructor(el: HTMLElement, host: StepHost) {
    super(el, host);
    const { app, t, actions, nameOf } = host.deps;
    const head = el.createDiv({ cls: 'pending-analysis-step-head' });
    this.about = head.createSpan({ cls: 'pending-analysis-step-about' });
    iconButton(head, {
      icon: 'search',
      label: t.steps.link.search,
      onClick: () => {
        new NoteChooser(app, {
          placeholder: t.steps.link.searchHint,
          nameOf,
          offers: (path) => path !== this.note?.path,
          choose: (path) => {
            void this.add(path);
          },
        }).open();
      },
    });
    this.suggestions = new Loaded(el, t, () => {
      if (this.note !== undefined) this.update(this.note);
    });
    this.list = new CandidateList(el, {
      deps: host.deps,
      shown: SHOWN,
      toggle: (path, taken) => {
        void (taken ? this.add(path) : this.remove(path));
      },
      notes: { app, sourcePath: () => this.note?.path ?? '', open: (path, how) => void actions.open(path, how), hoverParent: this },
    });
    this.model = this.addChild(
      new ModelDraftRow(el, host.deps, {
        task: linkReasonsTask,
        input: () => {
          const notes = this.cards.filter(({ taken }) => !taken).map(({ id }) => ({ path: id, name: nameOf(id) }));
          return this.note === undefined || this.note.note.content === '' || notes.length === 0
            ? undefined
            : { title: this.note.note.title, article: this.note.note.content, notes };
        },
        take: ({ reasons }) => {
          this.proposed = { content: this.note?.note.content ?? '', reasons };
          if (this.note !== undefined) this.update(this.note);
          return reasons.size > 0;
        },
      }),
    );
  }

  update(note: StepNote): void {
    this.note = note;
    const { deps } = this.host;
    const { steps, t } = deps;
    const { content } = note.note;
    // The links the note has are no reason to look again: what was suggested stays, with its tick.
    const suggested = this.suggestions.get(`${note.path}\n${content}`, () =>
      steps.suggest({ ...noteQuery(note.path, note.note), linked: note.related.map(({ path }) => path) }, SUGGESTED),
    );
    const found = suggested?.filter(({ path }) => !note.existing.includes(path));
    this.cards = linkCards(found ?? [], note.related, deps, this.proposed?.content === content ? this.proposed.reasons : undefined);
    const taken = this.cards.filter((card) => card.taken);
    const loose = (found ?? []).filter((one) => isLoose(one) && !taken.some(({ id }) => id === one.path)).length;
    const offered = this.cards.length - loose;
    this.list.update(this.cards, offered);
    this.model.update();
    this.about.setText(found === undefined ? '' : this.cards.length === 0 ? t.steps.link.none : t.steps.link.about(offered, loose));
    if (found !== undefined && this.cards.length > 0) this.host.say({ kind: 'taken', count: taken.length, of: offered });
  }

  private add(path: string): Promise<boolean> {
    const { drafts, deps } = this.host;
    const { links } = deps.steps;
    const from = this.note?.path ?? '';
    const reason = this.cards.find(({ id, taken }) => id === path && !taken)?.reason ?? '';
    return this.host.write(
      (text, names) => {
        const empty = emptyBulletOf(text, names);
        if (empty !== undefined) drafts.set(from, EMPTY_BULLET, empty);
        return withRelatedNote({ path: from, text, names, links }, { path, reason });
      },
      () => true,
    );
  }

  private remove(path: string): Promise<boolean> {
    const { drafts, deps } = this.host;
    const { links } = deps.steps;
    const from = this.note?.path ?? '';
    return this.host.write(
      (text, names) => withoutRelatedNote({ path: from, text, names, links }, path, drafts.get(from, EMPTY_BULLET)),
      (text, names) => (relatedNotes({ path: from, text }, names, links).length === 0 ? false : undefined),
    );
  }
}
