import { likenessTo } from '../src/learning/likeness';
import { TextMatrices } from '../src/learning/text-matrix';
import { Vocabulary, type CountedText } from '../src/learning/vocabulary';
import { atOnce } from '../src/slices';

interface Text {
  title: string;
  text: string;
}

/** How close an item is to a vault. */
export interface Found {
  /** Cosine to its nearest note, plus the mean of its three nearest. */
  closeness: number;
  /** Cosine to its nearest note. */
  most: number;
  /** The nearest note; undefined where none shares a term. */
  path: string | undefined;
}

/** Closeness to a vault by shared words. The plugin asks its index of links instead, which the bench's vaults of fifteen notes have nothing to teach. */
export class VaultCloseness {
  private readonly vocabulary = new Vocabulary();
  private readonly matrices = new TextMatrices(this.vocabulary);
  private readonly counted = new Map<string, Text & { counted: CountedText }>();

  /** By the items' ids. */
  of(items: readonly (Text & { id: string })[], vault: readonly (Text & { path: string })[]): Map<string, Found> {
    const texts = [
      ...items.map((item) => this.count(`item ${item.id}`, item)),
      ...vault.map((note) => this.count(`note ${note.path}`, note)),
    ];
    const matrix = atOnce(this.matrices.of(texts));
    const notes = matrix.rows.slice(items.length);
    const each = notes.map((note) => atOnce(likenessTo(matrix, [note])).most);
    const { most, nearest } = atOnce(likenessTo(matrix, notes));
    return new Map(
      items.map(({ id }, i) => {
        const own = most[i] ?? 0;
        const at = own > 0 ? each.findIndex((cosines) => cosines[i] === own) : -1;
        return [id, { closeness: own + (nearest[i] ?? 0), most: own, path: vault[at]?.path }];
      }),
    );
  }

  private count(key: string, { title, text }: Text): CountedText {
    const known = this.counted.get(key);
    if (known?.title === title && known.text === text) return known.counted;
    const counted = this.vocabulary.count(title, text);
    this.counted.set(key, { title, text, counted });
    return counted;
  }
}
