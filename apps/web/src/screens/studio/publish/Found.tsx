import { Button, Collapse, Stack, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { Document } from '@umbral/model';
import type { RouterOutputs } from '@umbral/server/router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { FindingList } from '../../../remarks/FindingList.tsx';

type Proposal = Pick<RouterOutputs['versions']['preview'], 'diagnostics' | 'findings' | 'findingsSample'>;

/** What would be kept with the version of what was found in it. */
export function Found({ proposal: { diagnostics, findings, findingsSample }, document }: { proposal: Proposal; document: Document }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const [shown, setShown] = useState(false);
  const all = [...diagnostics, ...findings];
  if (all.length === 0)
    return (
      <Text size="sm" c="dimmed" data-found={0}>
        {t('findings.none')}
      </Text>
    );
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        size="compact-sm"
        variant="subtle"
        color="orange"
        leftSection={shown ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
        data-found={all.length}
      >
        {t('findings.count', { count: all.length })}
      </Button>
      <Collapse expanded={shown} pl="sm">
        <FindingList findings={all} document={document} />
        {findingsSample && (
          <Text size="xs" c="dimmed" mt="xs">
            {t('findings.onSample', { sample: labelText(t, findingsSample.name), asOf: date(findingsSample.asOf) })}
          </Text>
        )}
      </Collapse>
    </Stack>
  );
}
