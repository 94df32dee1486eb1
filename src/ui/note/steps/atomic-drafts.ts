import { Component } from 'obsidian';
import { atomicNotesTask, type AtomicNotesDraft } from '../../../model/drafts/atomic-notes';
import { addKeyPoint, removeKeyPoint, setOwnWords } from '../../../note/key-point-edits';
import { withoutOwnIds } from '../../../note/own-block-ids';
import { oneLine } from '../../../note/quote';
import { atomicCards } from '../../../panel/steps/cards';
import type { StepNote } from '../../../panel/steps/step-note';
import { CandidateList } from './candidate-list';
import { ModelDraftRow } from './model-draft-row';
import type { StepHost } from './step-view';

/** Notes a model is asked for. */
const DRAFTED = 5;

/**
 * Notes of one idea each that the user's model proposes, every one resting on a sentence of the text. What
 * is taken becomes a key point with the claim as its words, from which the composer makes a note of its own.
 */
export class AtomicDrafts extends Component {
  private readonly list: CandidateList;
  private readonly model: ModelDraftRow<{ title: string; article: string; count: number }, AtomicNotesDraft>;
  private note: StepNote | undefined;
  private proposed: { article: string; notes: AtomicNotesDraft['notes'] } | undefined;

  constructor(
    parent: HTMLElement,
    private readonly host: StepHost,
  ) {
    super();
    const { t } = host.deps;
    this.model = this.addChild(
      new ModelDraftRow(parent, host.deps, {
        task: atomicNotesTask,
        input: () =>
          this.note === undefined || this.note.note.content === ''
            ? undefined
            : { title: this.note.note.title, article: articleOf(this.note), count: DRAFTED },
        take: ({ notes }) => {
          this.proposed = this.note && { article: articleOf(this.note), notes };
          if (this.note !== undefined) this.update(this.note);
          return notes.length > 0;
        },
        leftOut: ({ dropped }) => (dropped === 0 ? '' : t.model.dropped.quotes(dropped)),
      }),
    );
    this.list = new CandidateList(parent, {
      deps: host.deps,
      shown: DRAFTED,
      toggle: (quote, taken) => void (taken ? this.add(quote) : this.remove(quote)),
    });
  }

  update(note: StepNote): void {
    this.note = note;
    const notes = this.proposed?.article === articleOf(note) ? this.proposed.notes : [];
    this.list.update(atomicCards(notes, note.keyPoints, this.host.deps.t));
    this.model.update();
  }

  private add(quote: string): Promise<boolean> {
    const draft = this.proposed?.notes.find((one) => oneLine(one.quote.text) === quote);
    return this.host.write((text, names) => {
      const added = addKeyPoint(text, names, quote);
      return added.ok && draft !== undefined ? setOwnWords(added.text, names, quote, `${asSentence(draft.title)}\n${draft.body}`) : added;
    });
  }

  private remove(quote: string): Promise<boolean> {
    const { steps } = this.host.deps;
    const path = this.note?.path ?? '';
    return this.host.write((text, names) => removeKeyPoint(text, names, quote, (id) => steps.isBlockUsed(path, id)));
  }
}

/** A claim that ends, so that what follows it is not read as part of it. */
function asSentence(claim: string): string {
  if (/[.!?。！？…]$/.test(claim)) return claim;
  return claim + (/\p{Script=Han}[”」』）]?$/u.test(claim) ? '。' : '.');
}

function articleOf({ note }: StepNote): string {
  return withoutOwnIds(note.content);
}
