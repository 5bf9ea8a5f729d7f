import { Badge, Group, SegmentedControl, Skeleton, Text, Title } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { onDemand } from '../../../ui/onDemand.tsx';
import { useBandLooks } from '../population/bands.ts';
import { useDraft, usePreview } from '../studio.ts';
import panel from './LeadPanel.module.css';
import { LeadPicker } from './LeadPicker.tsx';
import { Reasons } from './Reasons.tsx';

const ScoreCurve = onDemand(async () => (await import('./ScoreCurve.tsx')).ScoreCurve);

/** One lead: its score, its band, and the lines that add up to the score. `onGo`: what else happens when a line leads to its node. */
export function LeadPanel({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [view, setView] = useState<'why' | 'later'>('why');
  const lead = usePreview((state) => state.lead);
  const key = lead?.shown ?? undefined;
  const bandsNode = usePreview(({ result }) => result?.population?.spreads.find((each) => each.key === key)?.bands?.node);
  const looks = useBandLooks(bandsNode);
  const score = key === undefined ? undefined : lead?.explanation.scores[key];
  const bandId = key === undefined ? null : (lead?.explanation.bands[key] ?? null);
  const band = looks.get(bandId ?? '');
  const grades = Object.values(lead?.explanation.grades ?? {}).filter((grade) => grade !== null);
  const isOutside = key !== undefined && lead?.explanation.reasons[key]?.kind === 'outsideAudience';
  const matrices = useDraft(useShallow(({ document }) => document.nodes.flatMap((node) => (node.kind === 'matrix' ? [node] : []))));
  const gradeText = (id: string) => {
    const grade = matrices.flatMap(({ data }) => data.grades).find((each) => each.id === id);
    return grade ? labelText(t, grade.label) : t('lead.disqualified');
  };
  return (
    <section className={panel.panel} aria-label={t('lead.name')} data-lead={lead?.summary.id}>
      <Group justify="space-between" wrap="nowrap" gap="sm" mb={6}>
        <Title order={2} size="h6">
          {t('lead.name')}
        </Title>
        <LeadPicker />
      </Group>
      {score === undefined || score === null ? (
        <Text size="sm" c="dimmed">
          {t(isOutside ? 'lead.outsideAudience' : lead ? 'lead.noScore' : 'lead.choose')}
        </Text>
      ) : (
        <>
          <Group gap="sm" align="center" mb={6}>
            <Text fz={30} fw={700} lh={1} className={panel.number} data-lead-score={score}>
              {number(score, 3)}
            </Text>
            {bandId === 'disqualified' && (
              <Badge color="gray" variant="light" size="lg" tt="none">
                {t('lead.disqualified')}
              </Badge>
            )}
            {band && (
              <Badge color={band.colour} variant="light" size="lg" tt="none">
                {labelText(t, band.label)}
              </Badge>
            )}
            {grades.map((grade) => (
              <Badge key={grade} variant="outline" size="lg" tt="none">
                {gradeText(grade)}
              </Badge>
            ))}
            <SegmentedControl
              size="xs"
              ml="auto"
              aria-label={t('lead.view')}
              data={[
                { value: 'why', label: t('lead.why') },
                { value: 'later', label: t('lead.later') },
              ]}
              value={view}
              onChange={(next) => setView(next === 'later' ? 'later' : 'why')}
            />
          </Group>
          {lead && key !== undefined && view === 'why' && <Reasons lead={lead} scoreKey={key} onGo={onGo} />}
          <Suspense fallback={<Skeleton height={120} />}>{lead && view === 'later' && <ScoreCurve leadId={lead.summary.id} />}</Suspense>
        </>
      )}
    </section>
  );
}
