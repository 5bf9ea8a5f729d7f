import { Alert, Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import type { Imported } from './importBundle.ts';

const MEGABYTE = 1024 * 1024;

/** What became of a bundle: whether its scoring model gives the same rule set here, or why it was refused. */
export function BundleReport({ imported, onClose }: { imported: Imported | null; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={imported !== null}
      onClose={onClose}
      title={t('bundle.import')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {imported?.ok === true && <Taken imported={imported} />}
      {imported?.ok === false && <Refused imported={imported} />}
    </Modal>
  );
}

function Taken({ imported }: { imported: Extract<Imported, { ok: true }> }) {
  const { t } = useTranslation();
  const { name, checksum, difference, id } = imported;
  return (
    <Stack data-bundle-checksum={checksum} data-bundle-difference={difference?.code ?? 'none'}>
      <Text>{t('bundle.taken', { name })}</Text>
      {difference ? (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} />}>
          {t(`bundle.difference.${difference.code}`)}
        </Alert>
      ) : (
        <Alert color="teal" variant="light" icon={<IconCircleCheck size={18} />}>
          {t('bundle.same')}
        </Alert>
      )}
      <Code block>{checksum}</Code>
      <Group justify="end">
        <Button component={Link} to={`/models/${id}`}>
          {t('bundle.open')}
        </Button>
      </Group>
    </Stack>
  );
}

function Refused({ imported: { file, problem } }: { imported: Extract<Imported, { ok: false }> }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const words = {
    ...('part' in problem ? { part: problem.part } : {}),
    ...('limit' in problem ? { limit: number(problem.limit / MEGABYTE) } : {}),
    ...('version' in problem ? { version: problem.version, supported: problem.supported } : {}),
  };
  return (
    <Stack>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {file}
      </Text>
      <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={18} />} data-bundle-problem={problem.code}>
        {t(`bundle.problem.${problem.code}`, words)}
      </Alert>
    </Stack>
  );
}
