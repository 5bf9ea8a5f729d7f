import { Box } from '@mantine/core';
import { type KeyboardEvent, Suspense } from 'react';
import { withLaterTexts } from '../../language/language.ts';
import { onDemand } from '../../ui/onDemand.tsx';
import { Canvas } from './canvas/Canvas.tsx';
import { LazyInspector } from './inspector/LazyInspector.tsx';
import { LazyOutline } from './outline/LazyOutline.tsx';
import { Palette } from './palette/Palette.tsx';
import { LeadPanel, PopulationPanel, SampleBar } from './results/Results.tsx';
import { StudioBar } from './StudioBar.tsx';
import layout from './StudioLayout.module.css';
import { useDesk, useMayEdit, useStudio } from './studio.ts';
import { useView } from './view/view.ts';

const FindBar = onDemand(() => withLaterTexts(async () => (await import('./find/FindBar.tsx')).FindBar));

/** The studio where there is room: the drawing, the outline or both, and the inspector above; the sample's scores and one lead's below. */
export function DeskStudio({ name }: { name: string }) {
  const { draft, desk } = useStudio();
  const isFinding = useDesk(({ panel }) => panel === 'find');
  const [view, setView] = useView();
  const mayEdit = useMayEdit();
  /** Escape leads back to where the node was chosen, unless it closes a list of the inspector's. */
  const leave = (event: KeyboardEvent) => {
    const isOpenList = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    const [id] = draft.getState().selectedNodes;
    if (event.key === 'Escape' && !event.defaultPrevented && !isOpenList && id !== undefined) desk.getState().surface?.focus(id);
  };
  return (
    <div className={layout.studio}>
      <StudioBar name={name} view={view} setView={setView} />
      <div className={layout.drawing}>
        {view !== 'outline' && mayEdit && <Palette />}
        <div className={layout.view}>
          {view !== 'outline' && <Canvas />}
          {view !== 'canvas' && (
            <div className={layout.outline} data-beside={view === 'split' || undefined}>
              <LazyOutline inspect={desk.getState().askToEdit} tapOpens={false} inFront={view === 'outline'} />
            </div>
          )}
          <Suspense fallback={null}>{isFinding && <FindBar />}</Suspense>
        </div>
        <Box className={layout.inspector ?? ''} onKeyDown={leave}>
          <LazyInspector />
        </Box>
      </div>
      <SampleBar />
      <div className={layout.results}>
        <PopulationPanel />
        <LeadPanel />
      </div>
    </div>
  );
}
