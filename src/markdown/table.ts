const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** Whether `below`, a line without what stands before it, makes `above` the head of a table, as GFM has it. */
export function makesTable(above: string, below: string): boolean {
  return /[|:]/.test(below) && DELIMITER_ROW.test(below) && above.trim() !== '|' && cells(above) === cells(below);
}

/** The number of cells of a table's row. */
function cells(row: string): number {
  const inside = row.trim().replace(/^\|/, '');
  let count = 0;
  let isOpen = true;
  for (let at = 0; at < inside.length; at += 1) {
    const mark = inside.charAt(at);
    if (isOpen && mark !== ' ' && mark !== '\t') {
      count += 1;
      isOpen = false;
    }
    if (mark === '\\') at += 1;
    else if (mark === '|') isOpen = true;
  }
  return count;
}
