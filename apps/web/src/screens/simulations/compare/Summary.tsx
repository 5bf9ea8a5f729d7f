import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { MoveTable } from '../../../differences/MoveTable.tsx';
import { useFormats } from '../../../language/formats.ts';
import { bandsOf } from '../bands.ts';
import { Causes } from './Causes.tsx';
import look from './Compared.module.css';
import { type Both, type Comparison, type Move, moveIn, withMove } from './compared.ts';

type Props = { both: Both; score: string; comparison: Comparison };

/** How many leads change, from which band to which, and because of which criterion. */
export function Summary({ both, score, comparison }: Props) {
  const { t } = useTranslation();
  const { number, signed } = useFormats();
  const [address, setAddress] = useSearchParams();
  const { leads, changed, onlyBefore, onlyAfter, average, moves, causes } = comparison;
  const [before, after] = [bandsOf(both.before, score), bandsOf(both.after, score)];
  const hasBands = before.length + after.length > 0;
  const what = hasBands ? 'changed' : 'changedScore';
  const none = hasBands ? 'compared.alike' : 'compared.alikeScore';
  if (leads === 0) return <Text>{t('compared.noLeads')}</Text>;
  const choose = (move: Move) => setAddress((at) => withMove(at, move), { replace: true });
  const others = [
    average !== null && average !== 0 && t('compared.average', { points: signed(average) }),
    onlyBefore > 0 && t('compared.onlyBefore', { count: onlyBefore, leads: number(onlyBefore) }),
    onlyAfter > 0 && t('compared.onlyAfter', { count: onlyAfter, leads: number(onlyAfter) }),
  ].filter((each) => each !== false);
  return (
    <>
      <div>
        <Text fw={600} size="lg">
          {changed === 0
            ? t(none, { leads: number(leads) })
            : t(`compared.${what}`, { count: changed, changed: number(changed), leads: number(leads) })}
        </Text>
        {others.length > 0 && (
          <Text size="sm" c="dimmed">
            {others.join(' · ')}
          </Text>
        )}
      </div>
      <div className={look.halves}>
        {hasBands && (
          <Stack gap="xs" component="section">
            <Title order={2} size="h4">
              {t('compared.moves')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('compared.movesHelp')}
            </Text>
            <MoveTable
              moves={{ key: score, moves }}
              before={before}
              after={after}
              caption={t('compared.movesCaption')}
              chosen={moveIn(address)}
              onChoose={choose}
            />
          </Stack>
        )}
        <Stack gap="xs" component="section">
          <Title order={2} size="h4">
            {t('compared.causes')}
          </Title>
          <Causes both={both} causes={causes} />
        </Stack>
      </div>
    </>
  );
}
