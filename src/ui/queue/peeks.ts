import { excerptText } from '../../note/excerpt-text';
import { readFeedText } from '../../note/pending-note';
import type { Stack } from '../../queue/stacks';
import type { PanelDeps } from '../panel-deps';

/** Characters kept of an excerpt: more than four lines ever show. */
const LONGEST = 600;
/** Characters of markup read for them. */
const LONGEST_READ = 20_000;

/** The rows that are peeked into, and the feed's text they show. */
export class Peeks {
  private readonly open = new Map<string, string>();

  constructor(
    private readonly deps: Pick<PanelDeps, 'notes' | 'sectionNames' | 't'>,
    private readonly changed: () => void,
  ) {}

  /** The text a stack's row shows; empty while it is closed. */
  of(stack: Stack): string {
    return this.open.size === 0 ? '' : (this.open.get(stack.lead.path) ?? '');
  }

  /** Opens a row or closes it. The note is read when it is opened. */
  async toggle(stack: Stack): Promise<void> {
    const { path } = stack.lead;
    if (!this.open.delete(path)) {
      const text = await this.deps.notes.read(path).catch(() => '');
      const { excerpt: markup } = readFeedText(text, this.deps.sectionNames());
      const excerpt = excerptText(markup.slice(0, LONGEST_READ)).slice(0, LONGEST);
      this.open.set(path, excerpt || this.deps.t.queue.noExcerpt);
    }
    this.changed();
  }
}
