import { unitsOf } from '../../links/text/units';
import { spokenForms } from './spoken-name';

/** Words that stand for a tag. */
interface Form {
  tag: number;
  hashes: readonly number[];
}

/** Finds the tags whose name stands in a text as whole words: `machine-learning` and `topic/machine-learning` in "machine learning". */
export class NamedTags {
  private readonly byFirstWord = new Map<number, Form[]>();

  /** Tags are known by their numbers in `names`. */
  constructor(names: readonly string[]) {
    names.forEach((name, tag) => {
      for (const form of spokenForms(name)) this.add(tag, form);
    });
  }

  private add(tag: number, form: string): void {
    const hashes = unitsOf(form).map(({ hash }) => hash);
    const first = hashes[0];
    // A single Latin letter or digit stands in any text.
    if (first === undefined || /^[a-z\d]$/i.test(form)) return;
    const forms = this.byFirstWord.get(first) ?? [];
    this.byFirstWord.set(first, forms);
    forms.push({ tag, hashes });
  }

  /** How often a text names each tag; tags that it does not name are left out. */
  in(text: string): Map<number, number> {
    const words = unitsOf(text).map(({ hash }) => hash);
    const counts = new Map<number, number>();
    words.forEach((word, at) => {
      for (const { tag, hashes } of this.byFirstWord.get(word) ?? []) {
        if (hashes.every((hash, i) => words[at + i] === hash)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }
    });
    return counts;
  }
}
