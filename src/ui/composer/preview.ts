import { diffLines } from '../../panel/diff';
import type { Words } from '../../panel/words';
import type { Change } from '../../permanent/change';
import { diffView } from '../note/diff-view';
import { FileTabs } from './file-tabs';
import { noteTextView } from './note-text-view';

const PANEL_ID = 'pending-analysis-preview-body';

/** Exactly what will be written: a tab for each file, its text when it is new and the difference when it is changed. */
export class Preview {
  private readonly tabs: FileTabs;
  private readonly error: HTMLElement;
  private readonly remark: HTMLElement;
  private readonly body: HTMLElement;
  private changes: readonly Change[] = [];
  private chosen = 0;

  constructor(
    parent: HTMLElement,
    private readonly words: Words,
  ) {
    this.tabs = new FileTabs(parent, {
      ...words,
      panelId: PANEL_ID,
      choose: (index) => {
        this.show(index);
      },
    });
    this.error = parent.createDiv({ cls: 'pending-analysis-preview-error', attr: { role: 'alert' } });
    this.remark = parent.createDiv({ cls: 'pending-analysis-preview-remark' });
    this.body = parent.createDiv({ cls: 'pending-analysis-preview-body', attr: { role: 'tabpanel', tabindex: 0, id: PANEL_ID } });
  }

  /** Shows the files of a draft, of which the one that was shown stays; `dead` are links that would have led nowhere and are text. */
  update(changes: readonly Change[], dead: readonly string[] = []): void {
    const path = this.changes[this.chosen]?.path;
    const same = changes.findIndex((change) => change.path === path);
    const { scrollTop } = this.body;
    this.changes = changes;
    this.remark.setText(dead.length === 0 ? '' : this.words.t.composer.unlinked(dead));
    this.remark.toggle(dead.length > 0);
    this.show(same === -1 ? Math.max(0, Math.min(this.chosen, changes.length - 1)) : same);
    this.body.scrollTop = scrollTop;
  }

  /** Says what is wrong with the template; the last good preview stays below. */
  fail(problem: string | undefined): void {
    this.error.setText(problem ?? '');
    this.error.toggle(problem !== undefined);
  }

  /** Goes to words of the main note and selects them; to its beginning where they are none of its text. */
  reveal(words: string): void {
    this.show(0);
    this.body.focus();
    const found = words === '' ? undefined : textNodeWith(this.body, words);
    if (found === undefined) return;
    const from = (found.nodeValue ?? '').indexOf(words);
    found.parentElement?.scrollIntoView({ block: 'center' });
    this.body.ownerDocument.getSelection()?.setBaseAndExtent(found, from, found, from + words.length);
  }

  private show(index: number): void {
    this.chosen = index;
    this.tabs.update(this.changes, index);
    this.body.setAttr('aria-labelledby', this.tabs.chosenId);
    this.body.empty();
    this.body.scrollTop = 0;
    const change = this.changes[index];
    if (change === undefined) return;
    const head = this.body.createDiv({ cls: 'pending-analysis-preview-head' });
    head.createSpan({ text: change.path });
    head.createSpan({ text: change.kind === 'new' ? this.words.t.composer.new : this.words.t.composer.changed });
    if (change.kind === 'new') noteTextView(this.body, change.text);
    else diffView(this.body, diffLines(change.before, change.after));
  }
}

function textNodeWith(el: HTMLElement, words: string): Node | undefined {
  const walker = el.ownerDocument.createTreeWalker(el, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) if (node.nodeValue?.includes(words) === true) return node;
  return undefined;
}
