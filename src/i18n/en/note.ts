import { number } from '../number';
import { count } from './count';

/** The note face. */
export const note = {
  back: 'Queue',
  position: (at: number, of: number) => `${number(at)} of ${number(of)}`,
  previous: 'Previous pending note',
  next: 'Next pending note',
  more: 'More options',
  openPage: (host: string) => `Open ${host} in the browser`,
  noLink: 'No link',
  notFetched: 'Not fetched',
  excerptWords: (n: number) => `feed excerpt, ${count(n, 'word')}`,
  sourcesTried: (n: number) => `${count(n, 'source')} tried`,
  /** Where full content came from, by the source's id; a source that is not here is called by its id. */
  sources: { 'feed-excerpt': 'feed excerpt', 'web-page': 'web page', pasted: 'pasted' },
  words: (n: number) => count(n, 'word'),
  edited: 'edited',
  ownText: 'Your own text',
  /** What the feed left under the full content's heading. */
  feedContent: {
    excerpt: 'repeats the feed excerpt',
    html: 'HTML from the feed',
    stub: 'placeholder from the feed',
    bytes: 'bytes, no text',
  },
  fetchNow: 'Fetch',
  fetchAgain: 'Fetch again',
  checklist: 'Analysis checklist',
  progress: (done: number, total: number) => `${done} of ${total}`,
  noChecklist: 'This note has no checklist.',
  addChecklist: 'Add the checklist to this note',
  createPermanentNote: 'Create permanent note',
  decline: 'Decline',
  nextAction: 'Next',
};
