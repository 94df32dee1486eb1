import { unitsOf } from '../../links/text/units';

/** How often, and how early, a text names a tag. */
export interface Mention {
  /** The tag's number in the list it was built from. */
  tag: number;
  count: number;
}

interface Form {
  tag: number;
  hashes: readonly number[];
}

/** Finds the tags whose name stands in a text, as whole words: `machine-learning` and `topic/machine-learning` in "machine learning". */
export class Mentions {
  private readonly byFirst = new Map<number, Form[]>();

  constructor(names: readonly string[]) {
    names.forEach((name, tag) => {
      for (const form of new Set([name, name.slice(name.lastIndexOf('/') + 1)])) this.add(tag, form);
    });
  }

  private add(tag: number, form: string): void {
    const spaced = form.replace(/[/_&-]+/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
    const hashes = unitsOf(spaced).map(({ hash }) => hash);
    const first = hashes[0];
    if (first === undefined || /^[a-z\d]$/i.test(spaced.trim())) return;
    const forms = this.byFirst.get(first) ?? [];
    this.byFirst.set(first, forms);
    forms.push({ tag, hashes });
  }

  /** The tags that a text names. */
  in(text: string): Mention[] {
    const hashes = unitsOf(text).map(({ hash }) => hash);
    const counts = new Map<number, number>();
    hashes.forEach((hash, at) => {
      for (const form of this.byFirst.get(hash) ?? []) {
        if (form.hashes.every((other, i) => hashes[at + i] === other)) counts.set(form.tag, (counts.get(form.tag) ?? 0) + 1);
      }
    });
    return [...counts].map(([tag, count]) => ({ tag, count }));
  }
}
