import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconGitCompare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { ScreenTitle } from '../../../ui/ScreenTitle.tsx';
import { StateBadge } from '../StateBadge.tsx';
import type { Simulation } from '../simulation.ts';
import { durationText, engineReason, momentText, sourceText } from '../texts.ts';
import { DownloadRun } from './DownloadRun.tsx';
import look from './RunHead.module.css';

/** What ran on what, at which moment, by which engine and why, who started it when, and how long it took. */
export function RunHead({ run }: { run: Simulation }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { number, dateTime } = formats;
  const { startedAt, finishedAt, state } = run;
  const took = startedAt !== null && finishedAt !== null ? durationText(t, formats, finishedAt - startedAt) : null;
  const sample = labelText(t, run.sample.name);
  const made = t('simulation.startedBy', { author: run.author, moment: dateTime(run.createdAt) });
  return (
    <>
      <Anchor component={Link} to="/simulations" size="sm" display="inline-block" py={4}>
        <Group gap={4} wrap="nowrap" component="span">
          <IconArrowLeft size={14} aria-hidden />
          {t('simulation.title')}
        </Group>
      </Anchor>
      <Group justify="space-between" align="flex-start" mb="md">
        <Stack gap={4} flex="1 1 320px" miw={0}>
          <Group gap="xs">
            <ScreenTitle text={t('simulation.of', { model: run.modelName, source: sourceText(t, run) })} className={look.title ?? ''} />
            <StateBadge state={state} />
          </Group>
          <Text size="sm">
            {t('simulation.over', { sample, leads: number(run.of), count: run.of })} · {momentText(t, formats, run)}
          </Text>
          <Text size="xs" c="dimmed">
            {[engineReason(t, run), took === null ? null : t('simulation.took', { time: took }), made]
              .filter((each) => each !== null)
              .join(' · ')}
          </Text>
        </Stack>
        <Group gap="sm">
          {state === 'done' && (
            <>
              <Button
                component={Link}
                to={`/simulations/compare?after=${run.id}`}
                variant="default"
                leftSection={<IconGitCompare size={16} />}
                data-compare-simulation
              >
                {t('simulation.compareWith')}
              </Button>
              <DownloadRun id={run.id} />
            </>
          )}
        </Group>
      </Group>
    </>
  );
}
