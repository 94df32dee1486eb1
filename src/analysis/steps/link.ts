import type { Step } from './step';

/** Link to existing notes. */
export const linkStep = {
  id: 'link',
  patterns: [
    'link* to',
    'link*note*',
    'link it',
    'connect*to',
    'connect*note*',
    'backlink*',
    '建立*链接',
    '建立*联系',
    '建立*连接',
    '链接*笔记',
    '关联*笔记',
  ],
  progress: ({ related, connections }) => {
    if (related > 0) return { kind: 'linked', count: related };
    return connections === undefined || connections === 0 ? undefined : { kind: 'suggestions', count: connections };
  },
} as const satisfies Step;
