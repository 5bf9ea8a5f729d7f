import { Badge } from '@mantine/core';
import { IconBan, IconCheck, IconClock, IconLoader2, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Summary } from './simulation.ts';

const LOOK = {
  queued: { color: 'gray', icon: IconClock },
  running: { color: 'blue', icon: IconLoader2 },
  done: { color: 'teal', icon: IconCheck },
  failed: { color: 'red', icon: IconX },
  cancelled: { color: 'gray', icon: IconBan },
} as const;

/** How a run stands: in a word, a colour and a sign. */
export function StateBadge({ state }: { state: Summary['state'] }) {
  const { t } = useTranslation();
  const { color, icon: Sign } = LOOK[state];
  return (
    <Badge size="sm" variant="light" tt="none" color={color} leftSection={<Sign size={12} aria-hidden />} data-state={state}>
      {t(`simulation.state.${state}`)}
    </Badge>
  );
}
