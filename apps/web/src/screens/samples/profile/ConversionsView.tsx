import { Card, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { Columns } from './Columns.tsx';
import look from './Profile.module.css';
import { withGaps } from './periods.ts';
import type { Conversions } from './profile.ts';

function OverTime({ conversions: { unit, periods, dated, converted } }: { conversions: Conversions }) {
  const { t } = useTranslation();
  const { date, number } = useFormats();
  const first = periods[0];
  const last = periods.at(-1);
  if (!first || !last) return <Text size="sm">{t('profile.noDates')}</Text>;
  const columns = withGaps(periods, unit).map(({ from, converted: value }) => ({ name: date(from), value }));
  return (
    <>
      <Columns columns={columns} from={date(first.from)} to={date(last.from)} label={t(`profile.conversionsBy.${unit}`)} />
      {dated < converted && (
        <Text size="xs" c="dimmed">
          {t('profile.undated', { count: converted - dated, number: number(converted - dated) })}
        </Text>
      )}
    </>
  );
}

function ByCreation({ cohorts }: { cohorts: Conversions['cohorts'] }) {
  const { t } = useTranslation();
  const { date, percent, number } = useFormats();
  const first = cohorts[0];
  const last = cohorts.at(-1);
  if (!first || !last) return <Text size="sm">{t('profile.noCreation')}</Text>;
  const columns = cohorts.map(({ from, leads, known, converted }) => ({
    name: date(from),
    value: known === 0 ? 0 : converted / known,
    isPale: known < leads / 2,
    text:
      known === 0
        ? t('profile.rateUnknown')
        : t('profile.rateOf', { share: percent(converted / known), converted: number(converted), known: number(known) }),
  }));
  return (
    <>
      <Columns
        columns={columns}
        from={date(first.from)}
        to={date(last.from)}
        label={t('profile.ratesByMonth')}
        highestText={percent(Math.max(...columns.map(({ value }) => value)))}
      />
      {columns.some(({ isPale }) => isPale) && (
        <Text size="xs" c="dimmed">
          {t('profile.paleRates')}
        </Text>
      )}
    </>
  );
}

/** When leads converted, and which share of those that were created in each month. */
export function ConversionsView({ conversions }: { conversions: Conversions }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" component="section" aria-labelledby="profile-conversions">
      <Title order={2} size="h4" id="profile-conversions">
        {t('profile.conversions')}
      </Title>
      {conversions.known === 0 ? (
        <Text c="dimmed" size="sm">
          {t('profile.noOutcomes')}
        </Text>
      ) : (
        <div className={look.pair}>
          <Card withBorder padding="md" className={look.card} data-over-time>
            <Title order={3} size="sm">
              {t(`profile.conversionsBy.${conversions.unit}`)}
            </Title>
            <OverTime conversions={conversions} />
          </Card>
          <Card withBorder padding="md" className={look.card} data-by-creation>
            <Title order={3} size="sm">
              {t('profile.ratesByMonth')}
            </Title>
            <ByCreation cohorts={conversions.cohorts} />
          </Card>
        </div>
      )}
    </Stack>
  );
}
