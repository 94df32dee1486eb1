import { number } from '../number';
import { count } from './count';

/** Fetching many notes in one go. */
export const fetchRun = {
  commands: {
    fetchAll: 'Fetch full content of all pending notes',
    pause: 'Pause fetching',
    resume: 'Resume fetching',
    cancel: 'Cancel fetching',
    plan: 'Show what fetching all would do',
  },
  nothing: 'Every pending note has its full content.',
  duration: (ms: number) => {
    const minutes = Math.ceil(ms / 60_000);
    if (minutes <= 1) return 'less than a minute';
    return minutes < 60 ? `about ${minutes} min` : `about ${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  },
  status: {
    running: (done: number, total: number) => `Fetching ${number(done)} of ${number(total)}`,
    paused: (done: number, total: number) => `Fetching paused at ${number(done)} of ${number(total)}`,
    offline: (done: number, total: number) => `Fetching waits for the network at ${number(done)} of ${number(total)}`,
    left: (duration: string) => `${duration} left`,
    failed: (n: number) => `${number(n)} failed`,
    slow: {
      paced: (host: string) => `${host} asks for time between requests.`,
      'asked-to-wait': (host: string, until: string) => `${host} asks to be left alone until ${until}.`,
      resting: (host: string, until: string) => `${host} keeps failing and is tried again at ${until}.`,
    },
  },
  plan: {
    title: 'Fetch all pending notes',
    summary: (notes: number, duration: string) => `${count(notes, 'note')} without full content, which takes ${duration}.`,
    failedBefore: (n: number) => `${count(n, 'note')} failed before and ${n === 1 ? 'comes' : 'come'} last.`,
    host: 'Host',
    notes: 'Notes',
    noLink: 'No link',
    twins: (items: number) => count(items, 'item'),
    fetch: 'Fetch',
    cancel: 'Not now',
  },
};
