/** Puts siblings in this order by moving those that stand elsewhere. The one at `pivot` is not moved: it may hold the keyboard, which it would lose. */
export function putInOrder(rows: readonly HTMLElement[], pivot: number): void {
  for (let at = pivot - 1; at >= 0; at -= 1) {
    const [row, next] = [rows[at], rows[at + 1]];
    if (row !== undefined && row.nextElementSibling !== next) next?.before(row);
  }
  for (let at = pivot + 1; at < rows.length; at += 1) {
    const [previous, row] = [rows[at - 1], rows[at]];
    if (row !== undefined && row.previousElementSibling !== previous) previous?.after(row);
  }
}
