import { parseMetadata } from './parse-metadata';

/** A note's text, numbered so that the answer finds its asker. */
export interface ParseRequest {
  id: number;
  text: string;
}

// The page's types know `self` as a window; in a worker it answers whoever made it.
const worker = self as unknown as { postMessage: (answer: unknown) => void; onmessage: (event: MessageEvent<ParseRequest>) => void };

worker.onmessage = ({ data: { id, text } }) => {
  worker.postMessage({ id, metadata: parseMetadata(text) });
};
