import { Alert, Button, Group } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../server/problem.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';

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
      <Group mt="sm">
        <Button size="xs" variant="light" color="orange" onClick={code === 'versionTaken' ? again : () => window.location.reload()}>
          {t(code === 'versionTaken' ? 'publish.lookAgain' : 'publish.reload')}
        </Button>
      </Group>
    </Alert>
  );
}
