import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { obsidianHttp } from '../../src/obsidian/http-client';

const answers: (() => Promise<unknown>)[] = [];
vi.mock('obsidian', () => ({ requestUrl: () => answers.shift()?.() }));

const url = 'https://blog.example/';
const answered = (): Promise<unknown> =>
  Promise.resolve({ status: 200, headers: { 'Set-Cookie': ['a', 'b'] }, arrayBuffer: new ArrayBuffer(0) });
const rejected = (): Promise<unknown> => Promise.reject(new Error('net::ERR_NETWORK_IO_SUSPENDED'));
let isHidden = false;

beforeEach(() => {
  const { document } = new JSDOM().window;
  Object.defineProperty(document, 'hidden', { get: () => isHidden });
  vi.stubGlobal('document', document);
});
afterEach(() => {
  isHidden = false;
  answers.length = 0;
  vi.unstubAllGlobals();
});

/** The app sleeps and wakes while a request is under way, which is rejected then. */
const sleeps = (): Promise<unknown> => {
  for (const hidden of [true, false]) {
    isHidden = hidden;
    document.dispatchEvent(new (document.defaultView?.Event ?? Event)('visibilitychange'));
  }
  return rejected();
};

it('asks again where a request was rejected because the app slept', async () => {
  answers.push(sleeps, answered);
  expect(await obsidianHttp({ url })).toMatchObject({ status: 200, headers: { 'set-cookie': 'a, b' } });
});

it('asks once where the app was awake, and sends nothing twice', async () => {
  answers.push(rejected, answered);
  await expect(obsidianHttp({ url })).rejects.toThrow('SUSPENDED');
  expect(answers).toHaveLength(1);
  answers.unshift(sleeps);
  await expect(obsidianHttp({ url, method: 'POST', body: 'x' })).rejects.toThrow('SUSPENDED');
  expect(answers).toHaveLength(1);
});

it('asks no more where the app is still asleep, or about to end', async () => {
  isHidden = true;
  answers.push(rejected, answered);
  await expect(obsidianHttp({ url })).rejects.toThrow('SUSPENDED');
  expect(answers).toHaveLength(1);
});
