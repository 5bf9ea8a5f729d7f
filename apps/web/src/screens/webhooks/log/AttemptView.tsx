import { Code, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import type { Attempt } from '../webhook.ts';
import look from './Delivery.module.css';
import { outcomeText } from './outcome.ts';

/** An attempt: when, how it ended, how long it took, and how the answer begins. */
export function AttemptView({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  const { at, duration, answer, failure } = attempt;
  return (
    <div className={look.attempt} data-attempt={attempt.number}>
      <Text size="sm">
        {t('webhooks.attempt', { number: attempt.number })}
        {' · '}
        <Text span inherit c={failure === null ? 'teal' : 'red'} fw={500}>
          {outcomeText(t, attempt)}
        </Text>
      </Text>
      <Text size="xs" c="dimmed">
        {[dateTime(at), t('webhooks.milliseconds', { duration: number(duration) })].join(' · ')}
      </Text>
      {answer && (
        <Code block className={look.text} mt={4} tabIndex={0}>
          {answer}
        </Code>
      )}
    </div>
  );
}
