import { Button, List } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import type { Behaviour, LeadSource } from './behaviour.ts';
import { ChangedLeads } from './ChangedLeads.tsx';

const nowhere = () => '';

type Props = { behaviour: Behaviour; nameOf: (key: string) => string; source: LeadSource };

/** How many leads get another score, score by score, and by how much; which leads, where no table of bands has them. */
export function ScoreShifts({ behaviour, nameOf, source }: Props) {
  const { t } = useTranslation();
  const { number, signed } = useFormats();
  const [shown, setShown] = useState<string | null>(null);
  const { scores, bands, onlyAfter, onlyBefore } = behaviour;
  const hasTable = (key: string) => bands.some((moves) => moves.key === key && moves.changed > 0);
  return (
    <List size="sm" listStyleType="none" spacing={2}>
      {scores.map(({ key, changed, mean }) => (
        <List.Item key={key} styles={{ itemWrapper: { display: 'block' } }}>
          {t(changed === 0 ? 'behaviour.scoreAlike' : 'behaviour.score', {
            count: changed,
            name: nameOf(key),
            changed: number(changed),
            mean: signed(mean ?? 0),
          })}
          {changed > 0 && !hasTable(key) && (
            <Button
              ml={4}
              size="compact-xs"
              variant="subtle"
              aria-expanded={shown === key}
              onClick={() => setShown(shown === key ? null : key)}
              data-show-leads={key}
            >
              {t(shown === key ? 'changedLeads.hide' : 'changedLeads.show', { count: changed, leads: number(changed) })}
            </Button>
          )}
          {shown === key && <ChangedLeads source={source} wanted={{ of: 'scores', key, move: null }} nameFrom={nowhere} nameTo={nowhere} />}
        </List.Item>
      ))}
      {onlyAfter.map((key) => (
        <List.Item key={key}>{t('behaviour.onlyAfter', { name: nameOf(key) })}</List.Item>
      ))}
      {onlyBefore.map((key) => (
        <List.Item key={key}>{t('behaviour.onlyBefore', { name: nameOf(key) })}</List.Item>
      ))}
    </List>
  );
}
