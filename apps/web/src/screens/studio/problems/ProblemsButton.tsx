import { Button, Popover, ScrollArea } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LazyProblemList } from './LazyProblemList.tsx';
import { useRemarks } from './remarks.ts';

const LOOKS = {
  error: { icon: IconAlertCircle, colour: 'red' },
  warning: { icon: IconAlertTriangle, colour: 'orange' },
  info: { icon: IconInfoCircle, colour: 'blue' },
  none: { icon: IconCircleCheck, colour: 'green' },
};

/** How many problems there are and how grave; a click lists them. */
export function ProblemsButton() {
  const { t } = useTranslation();
  const all = useRemarks();
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const { icon: Picture, colour } = LOOKS[all[0]?.severity ?? 'none'];
  return (
    <Popover position="bottom-end" width={420} shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="light"
          color={colour}
          leftSection={<Picture size={16} />}
          data-problems={all.length}
          data-errors={errors}
        >
          {all.length === 0 ? t('problems.nothing') : t('problems.count', { count: all.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ScrollArea.Autosize mah={360}>
          <LazyProblemList />
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
