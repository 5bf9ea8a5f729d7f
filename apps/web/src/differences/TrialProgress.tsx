import { Center, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import { api } from '../server/client.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';

/** What is there sooner needs no progress; then it is asked for so often. */
const PATIENCE = 400;
const EVERY = 500;

/** How far the server is with trying something on a sample. `watch`: the name that was sent with the question. */
export function TrialProgress({ watch }: { watch: string }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [patient, setPatient] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  const asked = useQuery({
    ...api.versions.progress.queryOptions({ watch }),
    enabled: !patient,
    refetchInterval: EVERY,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  const { done, of } = asked.data ?? { done: 0, of: 0 };
  const share = of > 0 ? done / of : 0;
  return (
    <Center mih={120} role="status" aria-label={t('ui.loading')} data-trial-progress={Math.round(share * 100)}>
      {!patient && (
        <Stack gap={6} w="100%" maw={320}>
          <ProgressBar share={share > 0 ? share : null} label={t('trial.progress')} />
          <Text size="xs" c="dimmed" ta="center">
            {of > 0 ? t('trial.scored', { done: number(done), of: number(of) }) : t('trial.progress')}
          </Text>
        </Stack>
      )}
    </Center>
  );
}
