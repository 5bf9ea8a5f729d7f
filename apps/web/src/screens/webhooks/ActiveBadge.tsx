import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Webhook } from './webhook.ts';

/** Whether a webhook is on, and whether that goes well. */
export function ActiveBadge({ webhook: { active, offReason, failingSince } }: { webhook: Webhook }) {
  const { t } = useTranslation();
  const state = active ? (failingSince === null ? 'on' : 'failing') : offReason === null ? 'off' : 'switchedOff';
  const color = { on: 'teal', failing: 'orange', off: 'gray', switchedOff: 'red' }[state];
  return (
    <Badge size="sm" variant="light" tt="none" color={color} data-webhook-state={state}>
      {t(`webhooks.state.${state}`)}
    </Badge>
  );
}
