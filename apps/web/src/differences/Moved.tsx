import { Button, Group, Stack } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconFilterOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import type { Behaviour, LeadSource } from './behaviour.ts';
import { ChangedLeads } from './ChangedLeads.tsx';
import { MoveTable } from './MoveTable.tsx';
import { type Named, type Place, placeText } from './places.ts';

type Props = {
  of: 'bands' | 'grades';
  moves: Behaviour['bands'][number];
  before: readonly Named[];
  after: readonly Named[];
  caption: string;
  source: LeadSource;
  /** Whether the leads are shown before anybody asks. */
  opened: boolean;
};

/** How many leads go from which band to which, and which leads they are. */
export function Moved({ of, moves, before, after, caption, source, opened }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [shown, setShown] = useState(opened);
  const [move, setMove] = useState<{ from: Place; to: Place } | null>(null);
  const choose = (chosen: { from: Place; to: Place }) => {
    setMove(chosen);
    setShown(true);
  };
  return (
    <Stack gap="xs">
      <MoveTable moves={moves} before={before} after={after} caption={caption} chosen={shown ? move : null} onChoose={choose} />
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={shown ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
          data-show-leads={moves.key}
        >
          {t(shown ? 'changedLeads.hide' : 'changedLeads.show', { count: moves.changed, leads: number(moves.changed) })}
        </Button>
        {shown && move && (
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconFilterOff size={14} />}
            onClick={() => setMove(null)}
            aria-label={t('changedLeads.all')}
            data-all-moves
          >
            {t('changedLeads.fromTo', { from: placeText(t, before, move.from), to: placeText(t, after, move.to) })}
          </Button>
        )}
      </Group>
      {shown && (
        <ChangedLeads
          key={JSON.stringify(move)}
          source={source}
          wanted={{ of, key: moves.key, move }}
          nameFrom={(id) => placeText(t, before, id)}
          nameTo={(id) => placeText(t, after, id)}
        />
      )}
    </Stack>
  );
}
