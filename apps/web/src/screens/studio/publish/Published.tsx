import { Button, Code, CopyButton, Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconCopy, IconRocket } from '@tabler/icons-react';
import type { RouterOutputs } from '@umbral/server/router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStudio } from '../studio.ts';

/** A version was made: its number, and the checksum by which others know its rule set. */
export function Published({ version, onClose }: { version: RouterOutputs['versions']['publish']; onClose: () => void }) {
  const { t } = useTranslation();
  const { modelId } = useStudio();
  const { number, checksum } = version;
  const close = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with the form: without this, the keyboard would be nowhere.
  useEffect(() => close.current?.focus(), []);
  return (
    <Stack gap="md" data-published={number}>
      <Group wrap="nowrap" role="status">
        <ThemeIcon size={40} radius="xl" color="green" variant="light">
          <IconRocket size={22} />
        </ThemeIcon>
        <Text fw={600}>{t('publish.done', { number })}</Text>
      </Group>
      <div>
        <Text size="sm" c="dimmed" mb={4}>
          {t('publish.checksum')}
        </Text>
        <Code block data-checksum style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
          {checksum}
        </Code>
        <CopyButton value={checksum}>
          {({ copied, copy }) => (
            <Button
              mt={6}
              size="compact-sm"
              variant="subtle"
              leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
              onClick={copy}
            >
              {t(copied ? 'publish.copied' : 'publish.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <Group justify="flex-end">
        <Button variant="default" component={Link} to={`/models/${modelId}/versions`}>
          {t('publish.toVersions')}
        </Button>
        <Button ref={close} onClick={onClose}>
          {t('ui.close')}
        </Button>
      </Group>
    </Stack>
  );
}
