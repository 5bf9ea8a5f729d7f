import type { RouterOutputs } from '@umbral/server/router';

export type Webhook = RouterOutputs['webhooks']['list'][number];
export type EventType = Webhook['events'][number];
export type Delivery = RouterOutputs['webhooks']['deliveries']['deliveries'][number];
export type Attempt = RouterOutputs['webhooks']['delivery']['log'][number];

/** What a webhook can be told about; the texts under `webhooks.event` say what each means. */
export const EVENTS: readonly { event: EventType; code: 'versionPublished' | 'labelMoved' }[] = [
  { event: 'version.published', code: 'versionPublished' },
  { event: 'label.moved', code: 'labelMoved' },
];

/** The code of an event, also of one that nobody chooses. */
export const codeOf = (event: Delivery['event']): 'versionPublished' | 'labelMoved' | 'ping' =>
  EVENTS.find((each) => each.event === event)?.code ?? 'ping';

/** What people call a webhook: its description, or its address where there is none. */
export const nameOf = ({ description, url }: Pick<Webhook, 'description' | 'url'>): string => description || url;
