import { vi } from 'vitest';
import type { RouterInputs, RouterOutputs } from '../../src/router.ts';
import { type Start, startDeliveries } from '../../src/webhooks/start.ts';
import { startReceiver } from './receiver.ts';
import type { TestServer } from './server.ts';

type Fields = RouterInputs['webhooks']['create'];
type Delivery = RouterOutputs['webhooks']['deliveries']['deliveries'][number];

/** Fast enough for tests, and without chance: a message is tried four times, without waiting. */
const FAST = { pause: 20, patience: 1_000, grace: 200, lease: 1, upkeep: 1 };
const fourTimes = (attempts: number) => (attempts < 4 ? 0 : null);
const ALL: Start['rules'] = { allowPrivate: true, allowHttp: true };

/** Starts to deliver from a server's database; what goes wrong is in the server's `reported`. */
export const startCourier = ({ db, reported }: TestServer, more: Partial<Start> = {}) =>
  startDeliveries(db, {
    rules: ALL,
    report: (error) => reported.push(error),
    pace: { ...FAST, ...more.pace },
    backoff: more.backoff ?? fourTimes,
    ...more,
  });

/** A receiver, and a webhook that sends to it. */
export async function webhookTo({ client }: TestServer, more: Partial<Fields> = {}) {
  const receiver = await startReceiver();
  const made = await client.webhooks.create.mutate({
    url: `${receiver.url}/hook`,
    description: '',
    events: ['version.published', 'label.moved'],
    active: true,
    ...more,
  });
  const log = async (): Promise<Delivery[]> =>
    (await client.webhooks.deliveries.query({ id: made.webhook.id, after: null, limit: 100 })).deliveries;
  /** Waits until the newest delivery is as told. */
  const newestIs = async (state: Delivery['state']): Promise<Delivery> => {
    let newest: Delivery | undefined;
    await vi.waitUntil(
      async () => {
        [newest] = await log();
        return newest?.state === state;
      },
      { timeout: 20_000, interval: 30 },
    );
    if (!newest) throw new Error('There is no delivery.');
    return newest;
  };
  const now = async () => {
    const found = (await client.webhooks.list.query()).find(({ id }) => id === made.webhook.id);
    if (!found) throw new Error('The webhook is gone.');
    return found;
  };
  return { id: made.webhook.id, secret: made.secret, receiver, log, newestIs, now };
}
