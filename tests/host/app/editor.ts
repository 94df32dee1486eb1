import { LineMap } from './positions';

/** A place in the editor: zero-based line, column in UTF-16 units. */
export interface EditorPosition {
  line: number;
  ch: number;
}

/** The editor over a plain text field. */
export class Editor {
  constructor(
    readonly area: HTMLTextAreaElement,
    readonly onEdit: () => void,
  ) {}

  getDoc(): this {
    return this;
  }
  refresh(): void {
    return undefined;
  }
  getValue(): string {
    return this.area.value;
  }
  getLine(line: number): string {
    return this.#lines()[line] ?? '';
  }
  lineCount(): number {
    return this.#lines().length;
  }
  lastLine(): number {
    return this.lineCount() - 1;
  }
  getSelection(): string {
    return this.area.value.slice(this.area.selectionStart, this.area.selectionEnd);
  }
  somethingSelected(): boolean {
    return this.area.selectionStart !== this.area.selectionEnd;
  }
  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.area.value.slice(this.posToOffset(from), this.posToOffset(to));
  }
  setValue(content: string): void {
    this.#splice(0, this.area.value.length, content);
  }
  setLine(line: number, text: string): void {
    this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length });
  }
  replaceSelection(text: string): void {
    this.#splice(this.area.selectionStart, this.area.selectionEnd, text);
  }

  replaceRange(text: string, from: EditorPosition, to: EditorPosition = from): void {
    this.#splice(this.posToOffset(from), this.posToOffset(to), text);
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
    const { selectionStart, selectionEnd, selectionDirection } = this.area;
    const atStart = side === 'from' || (side === 'head') === (selectionDirection === 'backward');
    return this.offsetToPos(side !== 'to' && atStart ? selectionStart : selectionEnd);
  }

  listSelections(): { anchor: EditorPosition; head: EditorPosition }[] {
    return [{ anchor: this.getCursor('anchor'), head: this.getCursor('head') }];
  }

  setCursor(position: EditorPosition | number, ch = 0): void {
    this.setSelection(typeof position === 'number' ? { line: position, ch } : position);
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    const [a, h] = [this.posToOffset(anchor), this.posToOffset(head)];
    this.area.setSelectionRange(Math.min(a, h), Math.max(a, h), h < a ? 'backward' : 'forward');
  }

  focus(): void {
    this.area.focus();
  }
  blur(): void {
    this.area.blur();
  }
  hasFocus(): boolean {
    return document.activeElement === this.area;
  }
  getScrollInfo(): { top: number; left: number } {
    return { top: this.area.scrollTop, left: this.area.scrollLeft };
  }
  scrollTo(x?: number | null, y?: number | null): void {
    this.area.scrollTo(x ?? this.area.scrollLeft, y ?? this.area.scrollTop);
  }

  scrollIntoView(range: { from: EditorPosition }): void {
    this.area.scrollTop = (range.from.line / Math.max(1, this.lineCount())) * this.area.scrollHeight - this.area.clientHeight / 2;
  }

  posToOffset({ line, ch }: EditorPosition): number {
    const lines = this.#lines();
    const before = lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0);
    return Math.min(before + Math.min(ch, (lines[line] ?? '').length), this.area.value.length);
  }

  offsetToPos(offset: number): EditorPosition {
    const { line, col } = new LineMap(this.area.value).loc(offset);
    return { line, ch: col };
  }

  #lines(): string[] {
    return this.area.value.split('\n');
  }

  #splice(from: number, to: number, text: string): void {
    this.area.setRangeText(text, from, to, 'end');
    this.onEdit();
  }
}
