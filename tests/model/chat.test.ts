import { expect, it } from 'vitest';
import { EventReader } from '../../src/model/chat';
import { modelFrom } from '../../src/model/model';

it('reads events that are cut anywhere', () => {
  const stream =
    'data: {"choices":[{"delta":{"content":"Grün"}}]}\r\n\r\n: ping\n\ndata: {"choices":[{"delta":{"content":"!"},"finish_reason":"length"}]}\n\ndata: [DONE]\n\n';
  for (let size = 1; size < 40; size += 1) {
    const reader = new EventReader();
    const events = [];
    for (let at = 0; at < stream.length; at += size) events.push(...reader.push(stream.slice(at, at + size)));
    expect(events).toEqual([{ kind: 'text', text: 'Grün' }, { kind: 'text', text: '!' }, { kind: 'cut-off' }, { kind: 'done' }]);
  }
});

it('hears an error in the middle of a stream', () => {
  expect(new EventReader().push('data: {"error":{"message":"overloaded"}}\n')).toEqual([{ kind: 'error', message: 'overloaded' }]);
});

it.each([
  ['http://localhost:11434', 'http://localhost:11434/v1/chat/completions'],
  ['http://localhost:1234/v1/', 'http://localhost:1234/v1/chat/completions'],
  ['https://api.example.com/v1/chat/completions', 'https://api.example.com/v1/chat/completions'],
])('takes the address %s as people write it', (url, endpoint) => {
  const made = modelFrom({ url, name: 'm', key: undefined });
  expect(made.ok && made.model.endpoint.href).toBe(endpoint);
});

it('says what is missing, and never sends a key where others can read it', () => {
  expect(modelFrom({ url: 'file:///etc', name: 'm', key: undefined })).toEqual({ ok: false, problem: 'no-address' });
  expect(modelFrom({ url: 'https://x.example', name: '', key: undefined })).toEqual({ ok: false, problem: 'no-name' });
  expect(modelFrom({ url: 'http://x.example', name: 'm', key: 'k' })).toEqual({ ok: false, problem: 'key-unprotected' });
  expect(modelFrom({ url: 'http://192.168.1.7:8080', name: 'm', key: 'k' }).ok).toBe(true);
});
