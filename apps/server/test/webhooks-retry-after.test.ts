import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { retryAfter } from '../src/webhooks/retry-after.ts';
import { startTestServer, type TestServer } from './harness/server.ts';
import { startCourier, webhookTo } from './harness/webhooks.ts';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const NOW = Date.UTC(2026, 10, 22, 20, 0, 0);

describe('Retry-After', () => {
  test.each<[number, string | undefined, number | null]>([
    [429, '120', 120 * SECOND],
    [503, ' 7 ', 7 * SECOND],
    [503, 'Sun, 22 Nov 2026 20:05:00 GMT', 300 * SECOND],
    [429, '999999999', DAY],
    [503, 'Fri, 01 Jan 2038 00:00:00 GMT', DAY],
    [503, 'Sun, 22 Nov 2026 19:59:59 GMT', null],
    [503, '0', null],
    ...['-5', '1.5', '2027-01-01', '1e3', 'soon', '', '9999999999', 'Sun, 99 Xyz 2026 20:05:00 GMT'].map((said): [number, string, null] => [
      429,
      said,
      null,
    ]),
    [429, undefined, null],
    [500, '120', null],
    [200, '120', null],
    [410, '120', null],
  ])('of %i that says %o is %o milliseconds', (status, said, wait) => {
    expect(retryAfter(status, said, NOW)).toBe(wait);
  });
});

describe('a receiver that asks to be left alone', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(async () => {
    expect(server.reported).toEqual([]);
    await server.close();
  });

  /** How long a delivery waits after one answer, in milliseconds from now, where it would by itself wait so long. */
  async function waitAfter(status: number, header: string, usual: number): Promise<number> {
    const courier = await startCourier(server, { backoff: () => usual });
    const { id, receiver, log } = await webhookTo(server);
    receiver.answer({ status, headers: { 'retry-after': header } });
    await server.client.webhooks.test.mutate({ id });
    await vi.waitUntil(async () => (await log())[0]?.attempts === 1, { timeout: 20_000, interval: 20 });
    const [waiting] = await log();
    expect(waiting).toMatchObject({ state: 'pending', last: { status, failure: 'status' } });
    await courier.stop();
    await receiver.close();
    await server.client.webhooks.delete.mutate({ id });
    return (waiting?.nextAt ?? 0) - Date.now();
  }

  test.each([
    ['is left alone as long', 429, '7200', 5 * SECOND, 7_200 * SECOND],
    ['is left alone until then', 503, new Date(Date.now() + 7_200 * SECOND).toUTCString(), 5 * SECOND, 7_200 * SECOND],
    ['for less than it would be anyway gets that', 503, '60', 7_200 * SECOND, 7_200 * SECOND],
    ['for ever is asked again after a day', 429, '99999999', 5 * SECOND, DAY],
    ['with an answer that means something else is not heard', 500, '7200', 1_800 * SECOND, 1_800 * SECOND],
  ])('%s', async (_, status, header, usual, expected) => {
    expect(Math.abs((await waitAfter(status, header, usual)) - expected)).toBeLessThan(60 * SECOND);
  });

  test('is not asked more often for that: the last attempt is the last', async () => {
    const courier = await startCourier(server, { backoff: () => null });
    const { id, receiver, newestIs } = await webhookTo(server);
    receiver.answer({ status: 429, headers: { 'retry-after': '1' } });
    await server.client.webhooks.test.mutate({ id });
    expect(await newestIs('failed')).toMatchObject({ attempts: 1, nextAt: null });
    await courier.stop();
    await receiver.close();
  });
});
