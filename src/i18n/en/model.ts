import { number } from '../number';
import { count } from './count';

/** Drafts by a language model. */
export const model = {
  draft: {
    'key-points': 'Draft key points',
    summary: 'Draft a summary',
    tags: 'Choose tags',
    'link-reasons': 'Draft reasons',
    'atomic-notes': 'Draft notes of one idea each',
  },
  /** What is sent, said before it is. */
  sends: (host: string, words: number, isWhole: boolean, extra: 'tags' | 'notes' | undefined) =>
    `Sends the title and ${isWhole ? `the text (${count(words, 'word')})` : `the first ${count(words, 'word')} of the text`}${extra === undefined ? '' : extra === 'tags' ? ' and the vault’s tags' : ' and the names of these notes'} to ${host}.`,
  waiting: 'Waiting for the model...',
  drafting: (characters: number) => `Drafting, ${count(characters, 'character')} so far`,
  cancel: 'Cancel',
  took: (name: string, usage: { input: number; output: number } | undefined) =>
    usage === undefined
      ? `${name} · token count unknown`
      : `${name} · ${number(usage.input)} tokens sent, ${number(usage.output)} received`,
  dropped: {
    quotes: (n: number) => `Left out ${count(n, 'quote')} not found in the text.`,
    tags: (n: number) => `Left out ${count(n, 'tag')} not used in your vault.`,
  },
  cutOff: 'The model reached its limit, so the draft may be incomplete.',
  nothing: 'Nothing in the answer could be used.',
  failure: {
    'no-address': 'The address in the settings is not valid.',
    'no-name': 'Enter in the settings which model to use.',
    'key-unprotected': 'The key is only sent to another machine over https.',
    unreachable: (host: string) => `${host} did not answer. Is it running?`,
    stalled: (host: string) => `${host} stopped answering.`,
    cancelled: 'Cancelled.',
    empty: 'The model gave an empty answer.',
    'broken-off': (detail: string) => `The answer broke off: ${detail}`,
    'no-key': (detail: string) => `The key is missing or not accepted. ${detail}`,
    'no-model': (detail: string) => `The service does not have this model. ${detail}`,
    'no-credits': (detail: string) => `The account has no credit left. ${detail}`,
    'too-long': (detail: string) => `The text is too long for this model. ${detail}`,
    refused: (detail: string) => `The request was refused. ${detail}`,
    server: (detail: string) => `The service failed. ${detail}`,
    busy: (seconds: number | undefined) =>
      seconds === undefined ? 'The service is busy. Try again later.' : `The service is busy. Try again in ${count(seconds, 'second')}.`,
  },
};
