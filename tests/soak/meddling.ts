/** An edit that a person or a script makes to a note, outside what the plugin owns. It can be made to any text of the note. */
export type Meddling = (text: string) => string;

/** Edits in turn: a tick, a remark, a link, a property, a tag. */
export const MEDDLINGS: readonly ((serial: number) => Meddling)[] = [
  () => (text) => text.replace('- [ ] ', '- [x] '),
  (serial) => (text) => text.replace(/(\r?\n)## Related/, `$1Remark ${serial}.$1$1## Related`),
  (serial) => (text) => `${text}- [[Note ${serial}]]\n`,
  (serial) => (text) => text.replace(/(\r?\n)status:/, `$1rating: ${serial}$1status:`),
  (serial) => (text) => text.replace('tags: [', `tags: [t${serial}, `),
];
