import type { Step } from './step';

/** Read the full text and extract key points. */
export const readStep = {
  id: 'read',
  patterns: [
    'key point*',
    'key idea*',
    'full text',
    'full article',
    'read the article',
    '阅读全文',
    '通读',
    '关键观点',
    '关键要点',
    '核心观点',
    '提取*要点',
  ],
  progress: ({ note, keyPoints: taken }) => {
    if (taken.length > 0) return { kind: 'added', count: taken.length };
    return note.content === '' ? { kind: 'waits-for-text' } : undefined;
  },
} as const satisfies Step;
