import { describe, expect, it } from 'vitest';
import type { HttpClient } from '../../src/ports';
import { randomOf, soak } from '../soak/soak';
import { soakItems } from '../soak/soak-item';
import { SoakWeb } from '../soak/soak-web';
import { VirtualClock } from '../virtual-clock';

/** The soak of `npm run soak`, small, in memory and without waiting. */
describe('a vault that is fetched while everything goes wrong', () => {
  it('loses nothing, holds nothing twice, and every note is done or says why not', async () => {
    const items = soakItems(48);
    const clock = new VirtualClock();
    const web = new SoakWeb(items);
    const random = randomOf(7);
    const http: HttpClient = async ({ url }) => {
      await clock.wait(50 + random() * 250);
      const answer = web.answer(url);
      if (answer.kind === 'hang') return new Promise(() => undefined);
      if (answer.kind === 'reset') throw new Error('net::ERR_CONNECTION_RESET');
      return { ...answer, body: answer.body.buffer as ArrayBuffer };
    };
    const soaked = await soak(items, { clock, http, random, timeoutMs: 5000, crashes: 2, meddlings: 15, pauseMs: 100 });
    expect(soaked.faults).toEqual([]);
    expect(soaked.done).toBeGreaterThan(20);
    expect(soaked.failed).toBeGreaterThan(10);
  }, 60_000);
});
