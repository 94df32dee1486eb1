import type { Step } from './step';

/** Decide what becomes of the note. */
export const decideStep = {
  id: 'decide',
  patterns: [
    'permanent note*',
    'permanent',
    'evergreen',
    'decide*',
    'keep or *',
    '永久笔记',
    '长青笔记',
    '决定*笔记',
    '是否转为',
    '是否保留',
  ],
  progress: ({ decision, connections }) => {
    if (decision !== undefined) return { kind: 'decided', as: decision };
    return connections === undefined || connections === 0 ? undefined : { kind: 'connections', count: connections };
  },
} as const satisfies Step;
