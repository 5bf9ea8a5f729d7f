import type { TFunction } from 'i18next';
import type { Attempt, Delivery } from '../webhook.ts';

/** How an attempt ended, in a few words: the status, or why there was none. */
export const outcomeText = (t: TFunction, { status, failure }: Pick<Attempt, 'status' | 'failure'>): string =>
  failure === null || failure === 'status' ? t('webhooks.answered', { status }) : t(`webhooks.failure.${failure}`);

/** What there is to say of a delivery beside its state: how the last attempt ended, how many there were, when the next one is. */
export function progressText(t: TFunction, { last, attempts, nextAt }: Delivery, dateTime: (moment: number) => string): string {
  const parts = [
    last && outcomeText(t, last),
    attempts > 1 && t('webhooks.attempts', { count: attempts }),
    attempts > 0 && nextAt !== null && t('webhooks.nextAt', { when: dateTime(nextAt) }),
  ];
  return parts.filter((part) => typeof part === 'string').join(' · ');
}
