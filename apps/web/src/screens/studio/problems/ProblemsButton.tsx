import { Button } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { laterButton } from '../../../ui/laterButton.tsx';
import { useRemarks } from './remarks.ts';

const LOOKS = {
  error: { icon: IconAlertCircle, colour: 'red' },
  warning: { icon: IconAlertTriangle, colour: 'orange' },
  info: { icon: IconInfoCircle, colour: 'blue' },
  none: { icon: IconCircleCheck, colour: 'green' },
};

function JustTheButton({ children }: { children: ReactElement }) {
  return children;
}

const ProblemsPopover = laterButton(async () => (await import('./ProblemsPopover.tsx')).ProblemsPopover, JustTheButton);

/** How many problems there are and how grave; a click lists them. */
export function ProblemsButton() {
  const { t } = useTranslation();
  const all = useRemarks();
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const { icon: Picture, colour } = LOOKS[all[0]?.severity ?? 'none'];
  return (
    <ProblemsPopover>
      <Button
        size="xs"
        variant={all.length === 0 ? 'subtle' : 'light'}
        color={colour}
        leftSection={<Picture size={16} />}
        data-problems={all.length}
        data-errors={errors}
      >
        {all.length === 0 ? t('problems.nothing') : t('problems.count', { count: all.length })}
      </Button>
    </ProblemsPopover>
  );
}
