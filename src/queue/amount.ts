/** How much of the queue something is about: items, and the notes they stand in. */
export interface Amount {
  items: number;
  notes: number;
}
