import { setIcon } from 'obsidian';
import { readingMinutes } from '../../../analysis/outline';
import type { Opening } from '../../../app/shell';
import type { PointCandidate } from '../../../analysis/point-candidates';
import { addKeyPoint, removeKeyPoint, setOwnWords } from '../../../note/key-point-edits';
import { keyPointsOf } from '../../../note/key-points';
import { withoutOwnIds } from '../../../note/own-block-ids';
import { oneLine } from '../../../note/quote';
import type { SectionNames } from '../../../note/sections';
import { keyPointsTask } from '../../../model/drafts/key-points';
import { quoteFinder } from '../../../model/find-quote';
import { pointCards } from '../../../panel/steps/cards';
import type { StepNote } from '../../../panel/steps/step-note';
import { iconButton } from '../../icon-button';
import { wordedIn, wordsField } from '../../../drafts/drafts';
import { ArticleReader } from './article-reader';
import { CandidateList } from './candidate-list';
import { Loaded } from './loaded';
import { ModelDraftRow } from './model-draft-row';
import { StepView, type StepHost } from './step-view';

const SHOWN = 3;
/** Key points a model is asked for. */
const DRAFTED = 5;

/** Read the full text, and take its key points. */
export class ReadView extends StepView {
  private readonly missing: HTMLElement;
  private readonly head: HTMLElement;
  private readonly about: HTMLElement;
  private readonly reading: HTMLButtonElement;
  private readonly reader: ArticleReader;
  private readonly candidates: Loaded<PointCandidate[]>;
  private readonly list: CandidateList;
  private readonly none: HTMLElement;
  private readonly model: { update(): void };
  /** What a model has proposed for the text as it stands: sentences, and its wording of each. */
  private proposed: { content: string; points: readonly { text: string; words: string }[] } | undefined;
  private note: StepNote | undefined;

  constructor(el: HTMLElement, host: StepHost) {
    super(el, host);
    const { t, actions } = host.deps;
    this.missing = el.createDiv({ cls: 'pending-analysis-step-missing' });
    this.missing.createSpan({ text: t.steps.read.noText });
    const fetch = this.missing.createEl('button', { text: t.note.fetchNow, attr: { type: 'button', 'data-action': 'fetch' } });
    fetch.addEventListener('click', () => {
      if (this.note !== undefined) actions.fetch(this.note.path);
    });
    this.head = el.createDiv({ cls: 'pending-analysis-step-head' });
    this.about = this.head.createSpan({ cls: 'pending-analysis-step-about' });
    iconButton(this.head, {
      icon: 'highlighter',
      label: t.steps.read.addSelection,
      onClick: () => {
        this.addSelection();
      },
    });
    this.reading = iconButton(this.head, {
      icon: 'book-open',
      label: t.steps.read.read,
      onClick: () => {
        this.read(!this.reader.isOpen);
      },
    });
    this.reading.setAttr('aria-expanded', 'false');
    this.reader = this.addChild(new ArticleReader(el, host.deps));
    this.candidates = new Loaded(el, t, () => {
      if (this.note !== undefined) this.update(this.note);
    });
    this.list = new CandidateList(el, {
      deps: host.deps,
      shown: SHOWN,
      toggle: (quote, taken) => {
        void (taken ? this.add(quote) : this.remove(quote));
      },
      open: (quote, pane) => {
        this.openSource(quote, pane);
      },
      words: {
        draft: (quote) => host.drafts.draft(this.note?.path ?? '', wordsField(quote)),
        setDraft: (quote, text, base) => {
          host.drafts.set(this.note?.path ?? '', wordsField(quote), text, base);
        },
        save: (quote, replaces) => actions.keepWords(this.note?.path ?? '', quote, replaces),
      },
    });
    this.none = el.createDiv({ cls: 'pending-analysis-step-status', text: t.steps.read.noCandidates });
    this.model = this.addChild(
      new ModelDraftRow(el, host.deps, {
        task: keyPointsTask,
        input: () =>
          this.note === undefined || this.note.note.content === ''
            ? undefined
            : { title: this.note.note.title, article: withoutOwnIds(this.note.note.content), count: DRAFTED },
        take: ({ points }) => {
          this.proposed = { content: withoutOwnIds(this.note?.note.content ?? ''), points };
          if (this.note !== undefined) this.update(this.note);
          return points.length > 0;
        },
        leftOut: ({ dropped }) => (dropped === 0 ? '' : t.model.dropped.quotes(dropped)),
      }),
    );
  }

  update(note: StepNote): void {
    this.note = note;
    const { t } = this.host.deps;
    const { content, title } = note.note;
    const isMissing = content === '';
    this.missing.toggle(isMissing);
    this.head.toggle(!isMissing);
    this.reader.update(note);
    const markdown = withoutOwnIds(content);
    const found = isMissing
      ? []
      : this.candidates.get(markdown, async () => (await import('../../../analysis/point-candidates')).pointCandidates(markdown, title));
    const drafted =
      this.proposed?.content === markdown
        ? this.proposed.points.map(({ text, words }) => ({ quote: oneLine(text), place: words, from: 'model' as const }))
        : [];
    const offered = [...drafted, ...(found ?? []).filter(({ quote }) => !drafted.some((one) => one.quote === quote))];
    // What was typed beside a sentence is shown, also where that is gone.
    const quotes = [...note.keyPoints.map(({ quote }) => quote), ...wordedIn(this.host.drafts, note.path)];
    const standing = [...new Set(quotes)].filter((quote) => quote !== '' && !offered.some((one) => one.quote === quote));
    const all: PointCandidate[] = [...standing.map((quote) => ({ quote, place: '', from: 'accepted' as const })), ...offered];
    this.about.setText(found === undefined ? '' : t.steps.read.about(all.length, readingMinutes(markdown)));
    this.list.update(pointCards(all, note.keyPoints, t));
    this.model.update();
    this.none.toggle(found !== undefined && !isMissing && all.length === 0);
  }

  private add(quote: string): Promise<boolean> {
    const words = this.proposed?.points.find(({ text }) => oneLine(text) === quote)?.words;
    return this.host.write((text, names) => {
      const added = addKeyPoint(text, names, quote);
      return added.ok && words !== undefined ? setOwnWords(added.text, names, quote, words) : added;
    }, hasPoints);
  }

  private remove(quote: string): Promise<boolean> {
    const { steps } = this.host.deps;
    const path = this.note?.path ?? '';
    return this.host.write((text, names) => removeKeyPoint(text, names, quote, (id) => steps.isBlockUsed(path, id)), hasPoints);
  }

  /** What is selected in the note's editor or in the text that is read here, as the full content writes it. */
  private addSelection(): void {
    const { note } = this;
    const { steps, t } = this.host.deps;
    if (note === undefined) return;
    const selected = (this.reader.selection() || steps.selectionIn(note.path)).trim();
    if (selected === '') {
      steps.notify(t.steps.read.nothingSelected);
      return;
    }
    const markdown = withoutOwnIds(note.note.content);
    const place = markdown.includes(selected) ? undefined : quoteFinder(markdown)(selected);
    if (place === undefined && !markdown.includes(selected)) steps.notify(t.steps.read.notInText);
    else void this.add(oneLine(place === undefined ? selected : markdown.slice(place.from, place.to)));
  }

  private read(open: boolean): void {
    const { t } = this.host.deps;
    this.reader.open(open);
    this.reading.setAttrs({ 'aria-expanded': String(open), 'aria-label': open ? t.steps.read.stopReading : t.steps.read.read });
    setIcon(this.reading, open ? 'book' : 'book-open');
    if (this.note !== undefined) this.update(this.note);
  }

  /** A taken sentence opens the note at its block. */
  private openSource(quote: string, pane: Opening['pane']): void {
    const point = this.note?.keyPoints.find((one) => one.quote === quote);
    const { path } = this.note ?? {};
    const at = point?.source === undefined ? {} : { subpath: `#${point.source}` };
    if (path !== undefined) void this.host.deps.actions.open(path, { ...at, ...(pane !== undefined && { pane }) });
  }
}

function hasPoints(text: string, names: SectionNames): boolean {
  return keyPointsOf(text, names).length > 0;
}
