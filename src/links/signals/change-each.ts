/** Changes every value in its place, for a copy would be as large as the vault. What is 0 stays 0. */
export function changeEach(values: Float32Array, change: (value: number, note: number) => number): Float32Array {
  for (let note = 0; note < values.length; note++) {
    const value = values[note] ?? 0;
    if (value !== 0) values[note] = change(value, note);
  }
  return values;
}
