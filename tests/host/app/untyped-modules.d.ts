declare module 'markdown-it-mark' {
  import type MarkdownIt from 'markdown-it';

  export default function mark(markdown: MarkdownIt): void;
}

declare module 'moment/locale/zh-cn';
