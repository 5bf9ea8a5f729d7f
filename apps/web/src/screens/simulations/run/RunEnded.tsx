import { Button, Text } from '@mantine/core';
import { IconBan, IconExclamationCircle, IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { useMay } from '../../../server/role.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import type { Simulation } from '../simulation.ts';
import { useRunAgain } from './useRunAgain.ts';

/** What stands in the place of results where a run did not come to its end: why, and a way to run it again. */
export function RunEnded({ run }: { run: Simulation }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const edits = useMay('edit');
  const again = useRunAgain(run);
  const { state, problem, done, of, sample } = run;
  const failed = state === 'failed';
  const figures = { done: number(done), of: number(of) };
  return (
    <EmptyState
      icon={failed ? IconExclamationCircle : IconBan}
      title={t(failed ? 'simulation.failedTitle' : 'simulation.cancelledTitle')}
      text={
        // What was not expected has no sentence of its own.
        failed && problem !== 'unexpected'
          ? t([`problem.${problem}`, 'simulation.failedText'], figures)
          : t(failed ? 'simulation.failedText' : 'simulation.cancelledText', figures)
      }
    >
      {!sample.still && <Text size="sm">{t('simulation.sampleGone')}</Text>}
      {sample.still && edits && (
        <Button leftSection={<IconRepeat size={16} />} loading={again.isPending} onClick={again.start} data-run-again>
          {t('simulation.again')}
        </Button>
      )}
      {again.error && <ProblemMessage error={again.error} />}
    </EmptyState>
  );
}
