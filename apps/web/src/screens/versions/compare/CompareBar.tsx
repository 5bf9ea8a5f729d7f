import { Button, Group, Text } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../differences/pair.ts';

/** Compares the two that are chosen, or says that two have to be. */
export function CompareBar({ chosen, onCompare }: { chosen: readonly Side[]; onCompare: () => void }) {
  const { t } = useTranslation();
  const ready = chosen.length === 2;
  return (
    <Group gap="sm">
      {!ready && (
        <Text size="sm" c="dimmed">
          {t('versions.chooseTwo')}
        </Text>
      )}
      <Button leftSection={<IconGitCompare size={16} />} disabled={!ready} onClick={onCompare} data-compare>
        {t('versions.compare')}
      </Button>
    </Group>
  );
}
