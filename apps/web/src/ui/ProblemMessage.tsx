import { Alert, Button, Group, List } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../server/problem.ts';

type Issue = { path: string; message: string };
const issuesOf = (params: Record<string, unknown>): Issue[] => (Array.isArray(params.issues) ? (params.issues as Issue[]) : []);

/** A failed request in a sentence, with the places that were wrong, and a way to try again. */
export function ProblemMessage({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const { code, params } = problemOf(error);
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={18} />} title={t('ui.somethingWrong')} my="xs">
      {t([`problem.${code}`, 'problem.unexpected'], params)}
      {issuesOf(params).length > 0 && (
        <List size="sm">
          {issuesOf(params).map((issue) => (
            <List.Item key={issue.path}>
              {issue.path}: {issue.message}
            </List.Item>
          ))}
        </List>
      )}
      {retry && (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={retry}>
            {t('ui.tryAgain')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
