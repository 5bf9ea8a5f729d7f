import { Drawer } from '@mantine/core';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withLaterTexts } from '../../language/language.ts';
import { onDemand } from '../../ui/onDemand.tsx';
import { Canvas } from './canvas/Canvas.tsx';
import { LazyInspector } from './inspector/LazyInspector.tsx';
import { LazyOutline } from './outline/LazyOutline.tsx';
import phone from './PhoneStudio.module.css';
import { type PhoneTab, PhoneTabs } from './PhoneTabs.tsx';
import { Palette } from './palette/Palette.tsx';
import { LazyProblemList } from './problems/LazyProblemList.tsx';
import { LeadPanel, PopulationPanel, SampleBar } from './results/Results.tsx';
import { StudioBar } from './StudioBar.tsx';
import { useDesk, useDraft, useMayEdit } from './studio.ts';
import { ViewSwitch } from './view/ViewSwitch.tsx';
import { useView } from './view/view.ts';

const FindBar = onDemand(() => withLaterTexts(async () => (await import('./find/FindBar.tsx')).FindBar));

/** The studio in one column: the scoring model, a lead, all leads and the problems by tabs; a node's properties as a sheet from below. */
export function PhoneStudio({ name }: { name: string }) {
  const { t } = useTranslation();
  const [view, setView] = useView();
  const mayEdit = useMayEdit();
  const isFinding = useDesk(({ panel: open }) => open === 'find');
  const [tab, setTab] = useState<PhoneTab>('model');
  const [isSheetOpen, setSheetOpen] = useState(false);
  const hasOne = useDraft(({ selectedNodes }) => selectedNodes.size === 1);
  const asked = useDesk(({ editsAsked }) => editsAsked);
  useEffect(() => {
    if (asked > 0) setSheetOpen(true);
  }, [asked]);
  useEffect(() => {
    if (!hasOne) setSheetOpen(false);
  }, [hasOne]);
  const views = (
    <div className={phone.views} data-alone={!mayEdit || undefined}>
      <ViewSwitch view={view} onChange={setView} />
    </div>
  );
  const panel = (each: PhoneTab) => ({
    id: `panel-${each}`,
    role: 'tabpanel',
    'aria-labelledby': `tab-${each}`,
    className: phone.panel,
    hidden: tab !== each,
  });
  return (
    <div className={phone.studio}>
      <StudioBar name={name} view={view} setView={setView} />
      <div {...panel('model')}>
        {view === 'outline' ? (
          <LazyOutline inspect={() => setSheetOpen(true)} tapOpens inFront tools={views} />
        ) : (
          <div className={phone.drawing}>
            {views}
            {mayEdit && <Palette />}
            <Canvas />
            <LazyInspector />
          </div>
        )}
        <Suspense fallback={null}>{isFinding && <FindBar />}</Suspense>
      </div>
      <div {...panel('lead')}>
        <LeadPanel onGo={() => setTab('model')} />
      </div>
      <div {...panel('population')}>
        <SampleBar />
        <PopulationPanel />
      </div>
      <div {...panel('problems')}>
        <div className={phone.problems}>
          <LazyProblemList onGo={() => setTab('model')} />
        </div>
      </div>
      <PhoneTabs tab={tab} onChange={setTab} />
      <Drawer.Root opened={isSheetOpen && view === 'outline'} onClose={() => setSheetOpen(false)} position="bottom" size="92%" padding={0}>
        <Drawer.Overlay />
        <Drawer.Content aria-label={t('inspector.name')} className={phone.sheet ?? ''}>
          <Drawer.Body className={phone.sheetBody ?? ''}>
            <LazyInspector />
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </div>
  );
}
