/** What attacks on a note are written with, as a reader sees it; in a page `<` and `&` stand as references. */
export const attacks: readonly string[] = [
  // Blocks and spans that plugins run
  ...['```dataviewjs', '~~~tasks', '```{dataview}', '```js-engine', '```button', '```meta-bind', '```mermaid', '```query', '```base', '```excalidraw', '```', '````', '~~~', '```js', '> ```tasks'],
  ...['`= this.file`', '`$= dv`', '`BUTTON[x]`', '`INPUT[text:x]`', '`VIEW[{x}]`', '`button-x`', '`dice: 1d6`', '`js-engine: x`', '`', '``', '<%', '<%* x %>', '%>', '{{x}}', '<!-- .slide: data-x="y" -->', 'note: x'],
  // The vault's own syntax
  ...['[[x]]', '![[y]]', '[[', ']]', '![', '[', ']', '(', ')', '](', '!', '#tag', '#', '# h', '## Related', '## Analysis Checklist', '## Full Content', '%%', '==', '^id', '^own', 'key:: v', '[k:: v]', '(k:: v)', '::', 'status: done'],
  ...['- [ ] t', '- [x] t', '* [/] t', '1. [ ] t', '[ ] t', '[!x]', '> [!note]', '> > [!tip]-', '[^1]', '[^1]: d', '^[x]', '[^', '[mine]: y', '[mine]', '[x]: y'],
  // Marks of Markdown
  ...['- ', '* ', '+ ', '1. ', '2) ', '-', '+', '> ', '>', '---', '===', '=', '***', '_ _ _', '|', '---|---', '| a | b |', '~~', '*', '**', '_', '__', '$$', '$', '$\\href{javascript:x}{y}$', '\\(', '\\[', '\\', '\\\\', '    ', '\t', '  '],
  // The seven kinds of HTML blocks, and what is kept of HTML
  ...['<script>', '<pre>', '<style>', '<textarea>', '</pre>', '<!--', '-->', '<?php', '?>', '<!X', '<![CDATA[', ']]>', '<div>', '</div>', '<table>', '<b x="y">', '</b>', '<iframe src="https://e.example.org/">', '<sub>', '</sub>', '<u>', '<br>', '<kbd>', '<', '>'],
  // Addresses
  ...['javascript:x', 'obsidian://x', 'file:///x', '<obsidian://x>', '<https://e.example.org/>', 'https://e.example.org/', 'www.example.org', '[a](https://e.example.org/ "t")', '[a](javascript:x)', '![a](https://e.example.org/a.png)', '"'],
  // References, line ends of all kinds, characters that are not seen, and words
  ...['&lt;', '&#10;', '&#60;', '&', '\n', '\n\n', '\r', '\r\n', '\f', '\v', '\u0085', '\u2028', '\u2029', ' ', '\u00a0', '\u200b', '\u202e', '\u0000', 'word', 'x', '中', '“', '。', '😀'],
];
