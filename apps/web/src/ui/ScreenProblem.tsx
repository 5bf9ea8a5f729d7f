import { Container } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isNothingHere } from '../server/problem.ts';
import { NothingHere } from './NothingHere.tsx';
import { ProblemMessage } from './ProblemMessage.tsx';
import { HiddenScreenTitle } from './ScreenTitle.tsx';

/** What stands in the place of a screen that could not be loaded; what is gone cannot be tried again. */
export function ScreenProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  if (isNothingHere(error)) return <NothingHere text={t('problem.notFound')} />;
  return (
    <Container size="lg" py="lg">
      <HiddenScreenTitle text={t('ui.somethingWrong')} />
      <ProblemMessage error={error} retry={retry} />
    </Container>
  );
}
