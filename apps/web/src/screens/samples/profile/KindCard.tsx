import { Card, Text, Title } from '@mantine/core';
import type { EventDefinition } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { Foldout } from '../report/Foldout.tsx';
import look from './Profile.module.css';
import type { Kind } from './profile.ts';
import { Bar, type Share, Shares } from './Shares.tsx';
import { ValuesView } from './ValuesView.tsx';

/** How many events leads have: 1, 2, 3–5 and so on, as far as any lead goes. */
function usePerLead(perLead: Kind['perLead']): Share[] {
  const { t } = useTranslation();
  const last = perLead.findLastIndex(({ leads }) => leads > 0);
  return perLead.slice(0, last + 1).map(({ from, leads }, place) => {
    const next = perLead[place + 1]?.from;
    if (next === undefined) return { name: t('profile.timesFrom', { from }), count: leads };
    return {
      name: next - 1 === from ? t('profile.times', { count: from }) : t('profile.timesBetween', { from, to: next - 1 }),
      count: leads,
    };
  });
}

/** How many events were how long ago, the newest first; a sample may know of some after its own date. */
function useRecency({ recency, later }: Kind): Share[] {
  const { t } = useTranslation();
  const shares = recency.map(({ days, events }, place) => {
    const from = recency[place - 1]?.days ?? null;
    if (days === null) return { name: t('profile.before', { days: from ?? 0 }), count: events };
    return { name: from === null ? t('profile.within', { count: days }) : t('profile.ago', { from, to: days }), count: events };
  });
  return later === 0 ? shares : [{ name: t('profile.later'), count: later }, ...shares];
}

/** A kind of event: how frequent and how recent it is, and what its properties hold. */
export function KindCard({ definition, kind, leads }: { definition: EventDefinition; kind: Kind; leads: number }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const perLead = usePerLead(kind.perLead);
  const recency = useRecency(kind);
  const share = leads === 0 ? 0 : kind.leads / leads;
  return (
    <Card withBorder padding="md" className={look.card} data-kind={definition.key}>
      <div>
        <Title order={3} size="sm" className={look.name ?? ''}>
          {labelText(t, definition.label)}
        </Title>
        <Text size="xs" c="dimmed" ff="monospace" className={look.name ?? ''}>
          {definition.key}
        </Text>
      </div>
      <div>
        <div className={look.figures}>
          <span>{t('profile.eventCount', { count: kind.events, number: number(kind.events) })}</span>
          <span>{t('profile.ofLeads', { share: percent(share) })}</span>
          {kind.leads > 0 && <span>{t('profile.median', { median: number(kind.median), most: number(kind.most) })}</span>}
        </div>
        <Bar share={share} isFill />
      </div>
      {kind.events > 0 && (
        <>
          <Text size="xs" fw={600}>
            {t('profile.recency')}
          </Text>
          <Shares shares={recency} of={kind.events} />
          <Text size="xs" fw={600}>
            {t('profile.perLead')}
          </Text>
          <Shares shares={perLead} of={kind.leads} />
        </>
      )}
      {kind.properties.map((values, place) => {
        const property = definition.properties[place];
        return (
          property &&
          values.filled > 0 && (
            <Foldout key={values.key} title={labelText(t, property.label)}>
              <ValuesView values={values} type={property.type} />
            </Foldout>
          )
        );
      })}
    </Card>
  );
}
