import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp, IconPencil } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { withLaterTexts } from '../../../language/language.ts';
import { problemOf } from '../../../server/problem.ts';
import { Announcement } from '../../../ui/Announcement.tsx';
import { onDemand } from '../../../ui/onDemand.tsx';
import { useStudio } from '../studio.ts';
import type { SaveState } from './save-state.ts';

const ICONS = {
  adopting: IconPencil,
  saved: IconCloudCheck,
  unsaved: IconPencil,
  saving: IconCloudUp,
  offline: IconCloudOff,
  noRoom: IconCloudOff,
  signedOut: IconCloudOff,
  failed: IconAlertTriangle,
  conflict: IconAlertTriangle,
  full: IconAlertTriangle,
};
const Viewing = onDemand(() => withLaterTexts(async () => (await import('../viewing/Viewing.tsx')).Viewing));

type Saving = Exclude<SaveState, { kind: 'viewing' }>;

const nameOf = (state: Saving, isFull: boolean) => {
  if (state.kind !== 'waiting') return state.kind;
  return isFull ? 'full' : state.reason;
};

/** Whether the draft is safe: saved, being saved, or kept in this browser until the server is back. */
function Saving({ state }: { state: Saving }) {
  const { t } = useTranslation();
  const { autosave } = useStudio();
  const isFull = useStore(autosave.keeper.full, (full) => full.isFull);
  const name = nameOf(state, isFull);
  const Picture = ICONS[name];
  // These do not last.
  const isPassing = name === 'adopting' || name === 'unsaved' || name === 'saving';
  const calm = state.kind !== 'waiting' && state.kind !== 'conflict';
  return (
    <Group gap={6} wrap="nowrap" data-save-state={name}>
      <Announcement text={isPassing ? '' : t(`save.${name}`)} />
      <Picture size={16} stroke={1.6} aria-hidden color={calm ? 'var(--mantine-color-dimmed)' : 'var(--mantine-color-orange-text)'} />
      <Text size="xs" c={calm ? 'dimmed' : 'orange'}>
        {t(`save.${name}`)}
      </Text>
      {state.kind === 'waiting' && (
        <Button
          size="compact-xs"
          variant="subtle"
          data-hint={t([`problem.${problemOf(state.error).code}`, 'problem.unexpected'])}
          onClick={() => void autosave.flush()}
        >
          {t('ui.tryAgain')}
        </Button>
      )}
    </Group>
  );
}

/** What becomes of edits; or, where there can be none, that the person may look. */
export function SaveStatus() {
  const state = useStore(useStudio().autosave.state);
  if (state.kind !== 'viewing') return <Saving state={state} />;
  return (
    <Suspense fallback={null}>
      <Viewing withheld={state.withheld} />
    </Suspense>
  );
}
