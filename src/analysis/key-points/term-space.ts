/** A sparse vector of unit length (or empty): term numbers, in no particular order, and their weights. */
export interface TermVector {
  terms: readonly number[];
  weights: readonly number[];
}

/** The terms of a document's sentences, weighted by count and rarity among the sentences (TF-IDF). */
export class TermSpace {
  private readonly numbers = new Map<number, number>();
  private readonly documentFrequency: number[] = [];
  readonly vectors: readonly TermVector[];

  constructor(private readonly sentences: readonly ReadonlyMap<number, number>[]) {
    for (const counts of sentences) {
      for (const hash of counts.keys()) {
        const number = this.numbers.get(hash) ?? this.documentFrequency.push(0) - 1;
        this.numbers.set(hash, number);
        this.documentFrequency[number] = (this.documentFrequency[number] ?? 0) + 1;
      }
    }
    this.vectors = sentences.map((counts) => this.vectorOf(counts));
  }

  /** Number of different terms: the length of a dense vector. */
  private get size(): number {
    return this.documentFrequency.length;
  }

  /** A text's vector; terms that no sentence holds do not count. */
  vectorOf(counts: ReadonlyMap<number, number>): TermVector {
    const terms: number[] = [];
    const weights: number[] = [];
    let squares = 0;
    for (const [hash, count] of counts) {
      const number = this.numbers.get(hash);
      if (number === undefined) continue;
      const weight = count * Math.log((this.sentences.length + 1) / ((this.documentFrequency[number] ?? 0) + 0.5));
      terms.push(number);
      weights.push(weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    return { terms, weights: weights.map((weight) => weight / length) };
  }

  /** The sum of the sentences' vectors, each times its share. */
  sum(shares: ArrayLike<number>): Float64Array {
    const sum = new Float64Array(this.size);
    this.vectors.forEach(({ terms, weights }, i) => {
      const share = shares[i] ?? 0;
      for (let j = 0; j < terms.length; j++) add(sum, terms[j] ?? 0, share * (weights[j] ?? 0));
    });
    return sum;
  }

  /** A vector spread out over all terms. */
  spread(vector: TermVector): Float64Array {
    const dense = new Float64Array(this.size);
    vector.terms.forEach((term, j) => {
      dense[term] = vector.weights[j] ?? 0;
    });
    return dense;
  }
}

function add(sum: Float64Array, at: number, value: number): void {
  sum[at] = (sum[at] ?? 0) + value;
}

/** The product of a sparse and a dense vector: the cosine when both have unit length. */
export function dot({ terms, weights }: TermVector, dense: Float64Array): number {
  let product = 0;
  for (let j = 0; j < terms.length; j++) product += (weights[j] ?? 0) * (dense[terms[j] ?? 0] ?? 0);
  return product;
}

/** A vector at unit length; an empty one stays as it is. */
export function normalised(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}
