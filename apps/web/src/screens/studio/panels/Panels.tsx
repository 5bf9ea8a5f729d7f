import { notifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withLaterTexts } from '../../../language/language.ts';
import { useDesk, useMayEdit, useStudio } from '../studio.ts';

const ChooserPanel = lazy(() => withLaterTexts(async () => ({ default: (await import('./ChooserPanel.tsx')).ChooserPanel })));
const HelpSheet = lazy(() => withLaterTexts(async () => ({ default: (await import('./HelpSheet.tsx')).HelpSheet })));

/** Tells what a command has to say in passing. */
function useNotices(): void {
  const { t } = useTranslation();
  const { desk } = useStudio();
  useEffect(
    () =>
      desk.subscribe(({ notice }, before) => {
        if (notice && notice !== before.notice)
          notifications.show({
            id: 'notice',
            color: notice.tone === 'refused' ? 'orange' : 'teal',
            message: t(`notice.${notice.code}`, notice.params),
          });
      }),
    [desk, t],
  );
}

/** Gives the focus back to what had it before a window was opened: a card of the canvas, most often. */
function useFocusReturn(): void {
  const { desk } = useStudio();
  useEffect(() => {
    let before: Element | null = null;
    return desk.subscribe(({ panel }, { panel: earlier }) => {
      if (earlier === null && panel !== null) before = document.activeElement;
      if (earlier !== null && panel === null && before instanceof HTMLElement) before.focus({ preventScroll: true });
    });
  }, [desk]);
}

/** The windows that commands open; their scripts load when the first of them is asked for. */
export function Panels() {
  useNotices();
  useFocusReturn();
  const panel = useDesk((state) => state.panel);
  const mayEdit = useMayEdit();
  const isAsking = panel === 'palette' || (mayEdit && (panel === 'add' || panel === 'connect'));
  const [loaded, setLoaded] = useState({ asking: false, help: false });
  if ((isAsking && !loaded.asking) || (panel === 'help' && !loaded.help))
    setLoaded({ asking: loaded.asking || isAsking, help: loaded.help || panel === 'help' });
  return (
    <Suspense fallback={null}>
      {loaded.asking && <ChooserPanel asking={isAsking ? panel : null} />}
      {loaded.help && <HelpSheet opened={panel === 'help'} />}
    </Suspense>
  );
}
