import { Alert, Button, Group, ScrollArea, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { Change, Document } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { ChangeList } from '../../../differences/ChangeList.tsx';
import { problemOf } from '../../../server/problem.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';

/** What somebody else changed in the draft, where the server still knows. */
function TheirChanges({ params }: { params: Record<string, unknown> }) {
  const { t } = useTranslation();
  if (!Array.isArray(params.changes) || params.changes.length === 0) return null;
  return (
    <Stack gap={4} mt="sm" data-their-changes>
      <Text size="sm" fw={600}>
        {t('publish.theirChanges')}
      </Text>
      <ScrollArea.Autosize mah={160}>
        <ChangeList changes={params.changes as Change[]} document={params.document as Document} />
      </ScrollArea.Autosize>
    </Stack>
  );
}

/** Why publishing did not work. Where somebody else was faster: what to do about it. */
export function PublishProblem({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useTranslation();
  const { code, params } = problemOf(error);
  if (code !== 'versionTaken' && code !== 'staleRevision') return <ProblemMessage error={error} retry={again} />;
  return (
    <Alert
      role="alert"
      color="orange"
      variant="light"
      icon={<IconUsers size={18} />}
      title={typeof params.author === 'string' ? t('publish.takenBy', params) : t(`problem.${code}`, params)}
      data-faster={code}
    >
      {t(code === 'versionTaken' ? 'publish.takenText' : 'publish.staleText')}
      <TheirChanges params={params} />
      <Group mt="sm">
        <Button size="xs" variant="white" color="orange" onClick={code === 'versionTaken' ? again : () => window.location.reload()}>
          {t(code === 'versionTaken' ? 'publish.lookAgain' : 'publish.reload')}
        </Button>
      </Group>
    </Alert>
  );
}
