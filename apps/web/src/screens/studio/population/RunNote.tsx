import { Text, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import type { Run } from '../../../scoring/protocol.ts';
import panel from './PopulationPanel.module.css';

/** Below this many milliseconds, a tenth of one is worth telling. */
const COARSE = 10;
const LEAST = 0.1;

/** How the scores on view were computed, and how fast; who wants to know more rests the pointer on it. */
export function RunNote({ run, leads }: { run: Run; leads: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { engine, recomputed } = run;
  const milliseconds = number(Math.max(LEAST, run.milliseconds), run.milliseconds < COARSE ? 1 : 0);
  const numbers = { count: leads, leads: number(leads), milliseconds };
  const kept = { columns: number(recomputed.columns), of: number(recomputed.of) };
  return (
    <Tooltip
      multiline
      w={260}
      events={{ hover: true, focus: true, touch: true }}
      label={t(engine === 'generated' ? 'population.compiledHelp' : 'population.interpretedHelp', kept)}
    >
      <Text
        size="xs"
        c="dimmed"
        tabIndex={0}
        className={panel.run}
        data-engine={engine}
        data-milliseconds={run.milliseconds}
        data-recomputed={recomputed.columns}
        data-columns={recomputed.of}
      >
        {t(engine === 'generated' ? 'population.compiled' : 'population.interpreted', numbers)}
      </Text>
    </Tooltip>
  );
}
