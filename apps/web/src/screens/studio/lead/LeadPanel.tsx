import { Badge, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { useBandLooks } from '../population/bands.ts';
import { usePreview } from '../studio.ts';
import { Contributions } from './Contributions.tsx';
import panel from './LeadPanel.module.css';
import { LeadPicker } from './LeadPicker.tsx';

/** One lead: its score, its band, and the lines that add up to the score. */
export function LeadPanel() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const lead = usePreview((state) => state.result?.lead ?? null);
  const spread = usePreview((state) => state.result?.population?.spreads[0]);
  const looks = useBandLooks(spread);
  const key = spread?.key;
  const score = key === undefined ? undefined : lead?.explanation.scores[key];
  const band = key === undefined ? undefined : looks.get(lead?.explanation.bands[key] ?? '');
  return (
    <section className={panel.panel} aria-label={t('lead.name')}>
      <Group justify="space-between" wrap="nowrap" gap="sm" mb={6}>
        <Title order={2} size="h6">
          {t('lead.name')}
        </Title>
        <LeadPicker />
      </Group>
      {score === undefined ? (
        <Text size="sm" c="dimmed">
          {t(lead ? 'lead.noScore' : 'lead.choose')}
        </Text>
      ) : (
        <>
          <Group gap="sm" align="center" mb={6}>
            <Text fz={30} fw={700} lh={1} className={panel.number} data-lead-score={score}>
              {number(score, 3)}
            </Text>
            {band && (
              <Badge color={band.colour} variant="light" size="lg" tt="none">
                {labelText(t, band.label)}
              </Badge>
            )}
          </Group>
          {lead && key !== undefined && <Contributions lines={lead.explanation.lines[key] ?? []} score={score} />}
        </>
      )}
    </section>
  );
}
