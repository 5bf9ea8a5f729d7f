import { Button } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { behaviourText } from '../../../differences/behaviour.ts';
import { useFormats } from '../../../language/formats.ts';
import { withLaterTexts } from '../../../language/language.ts';
import { api } from '../../../server/client.ts';
import { usePreview, useStudio } from '../studio.ts';

const AgainstDialog = lazy(() => withLaterTexts(async () => ({ default: (await import('./AgainstDialog.tsx')).AgainstDialog })));

/** How many leads of the sample the draft puts elsewhere than the newest version does, told at every edit; a click tells which. */
export function Against() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { modelId, preview } = useStudio();
  const newest = useQuery(api.versions.list.queryOptions({ modelId, after: null, limit: 1 }));
  const number = newest.data?.versions[0]?.number;
  const version = useQuery({
    ...api.versions.get.queryOptions({ modelId, number: number ?? 1 }),
    enabled: number !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
  const difference = usePreview((state) => state.difference);
  const [isOpen, setOpen] = useState(false);
  const { holdAgainst } = preview.getState();
  useEffect(() => {
    void holdAgainst(version?.ruleSet ?? null);
  }, [holdAgainst, version]);
  if (!version || !difference) return null;
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconArrowsDiff size={14} />}
        onClick={() => setOpen(true)}
        data-against={version.number}
        data-changed={difference.changed.bands}
      >
        {t('population.against', { number: version.number, what: behaviourText(t, formats, difference) })}
      </Button>
      {isOpen && (
        <Suspense>
          <AgainstDialog version={version} difference={difference} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
