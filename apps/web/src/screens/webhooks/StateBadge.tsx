import { Badge } from '@mantine/core';
import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from './webhook.ts';

const LOOK = {
  delivered: { color: 'teal', icon: IconCheck },
  pending: { color: 'blue', icon: IconClock },
  failed: { color: 'red', icon: IconX },
} as const;

/** How a delivery stands: in a word, a colour and a sign. */
export function StateBadge({ state }: { state: Delivery['state'] }) {
  const { t } = useTranslation();
  const { color, icon: Sign } = LOOK[state];
  return (
    <Badge size="sm" variant="light" tt="none" color={color} leftSection={<Sign size={12} aria-hidden />} data-state={state}>
      {t(`webhooks.delivery.${state}`)}
    </Badge>
  );
}
