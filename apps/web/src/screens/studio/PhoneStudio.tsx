import { Drawer } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Canvas } from './canvas/Canvas.tsx';
import { FindBar } from './find/FindBar.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { LeadPanel } from './lead/LeadPanel.tsx';
import { Outline } from './outline/Outline.tsx';
import phone from './PhoneStudio.module.css';
import { type PhoneTab, PhoneTabs } from './PhoneTabs.tsx';
import { Palette } from './palette/Palette.tsx';
import { PopulationPanel } from './population/PopulationPanel.tsx';
import { SampleBar } from './population/SampleBar.tsx';
import { ProblemList } from './problems/ProblemList.tsx';
import { StudioBar } from './StudioBar.tsx';
import { useDesk, useDraft } from './studio.ts';
import { ViewSwitch } from './view/ViewSwitch.tsx';
import { useView } from './view/view.ts';

/** The studio in one column: the scoring model, a lead, all leads and the problems by tabs; a node's properties as a sheet from below. */
export function PhoneStudio({ name }: { name: string }) {
  const { t } = useTranslation();
  const [view, setView] = useView();
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
    <div className={phone.views}>
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
          <Outline inspect={() => setSheetOpen(true)} tapOpens inFront tools={views} />
        ) : (
          <div className={phone.drawing}>
            {views}
            <Palette />
            <Canvas />
            <Inspector />
          </div>
        )}
        {isFinding && <FindBar />}
      </div>
      <div {...panel('lead')}>
        <LeadPanel />
      </div>
      <div {...panel('population')}>
        <SampleBar />
        <PopulationPanel />
      </div>
      <div {...panel('problems')}>
        <div className={phone.problems}>
          <ProblemList onGo={() => setTab('model')} />
        </div>
      </div>
      <PhoneTabs tab={tab} onChange={setTab} />
      <Drawer.Root opened={isSheetOpen && view === 'outline'} onClose={() => setSheetOpen(false)} position="bottom" size="92%" padding={0}>
        <Drawer.Overlay />
        <Drawer.Content aria-label={t('inspector.name')} className={phone.sheet ?? ''}>
          <Drawer.Body className={phone.sheetBody ?? ''}>
            <Inspector />
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </div>
  );
}
