import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Engine } from './choice.ts';
import look from './EngineChoice.module.css';

const ENGINES = ['auto', 'workers', 'sql'] as const satisfies readonly Engine[];

/** What computes the scores, for who wants to decide that: all come to the same scores. */
export function EngineChoice({ engine, onChange }: { engine: Engine; onChange: (engine: Engine) => void }) {
  const { t } = useTranslation();
  return (
    <details className={look.advanced}>
      <summary>{t('simulate.advanced')}</summary>
      <Radio.Group
        mt="xs"
        label={t('simulate.engine.name')}
        description={t('simulate.engine.text')}
        value={engine}
        onChange={(value) => {
          const chosen = ENGINES.find((each) => each === value);
          if (chosen) onChange(chosen);
        }}
      >
        <Stack gap="xs" mt="xs">
          {ENGINES.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`simulate.engine.${each}.name`)}
              description={t(`simulate.engine.${each}.text`)}
              data-engine={each}
            />
          ))}
        </Stack>
      </Radio.Group>
    </details>
  );
}
