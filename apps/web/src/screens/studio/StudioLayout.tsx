import { Canvas } from './canvas/Canvas.tsx';
import { ContextMenu } from './commands/ContextMenu.tsx';
import { useCommandKeys } from './commands/useCommandKeys.ts';
import { ConflictDialog } from './draft/ConflictDialog.tsx';
import { FindBar } from './find/FindBar.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { LeadPanel } from './lead/LeadPanel.tsx';
import { Palette } from './palette/Palette.tsx';
import { Panels } from './panels/Panels.tsx';
import { PopulationPanel } from './population/PopulationPanel.tsx';
import { SampleBar } from './population/SampleBar.tsx';
import { StudioBar } from './StudioBar.tsx';
import layout from './StudioLayout.module.css';
import { useDesk } from './studio.ts';

/** The studio: palette, canvas and inspector above; the sample's scores and one lead's below. */
export function StudioLayout({ name }: { name: string }) {
  useCommandKeys();
  const isFinding = useDesk(({ panel }) => panel === 'find');
  return (
    <div className={layout.studio}>
      <StudioBar name={name} />
      <div className={layout.drawing}>
        <Palette />
        <div className={layout.view}>
          <Canvas />
          {isFinding && <FindBar />}
        </div>
        <Inspector />
      </div>
      <SampleBar />
      <div className={layout.results}>
        <PopulationPanel />
        <LeadPanel />
      </div>
      <Panels />
      <ContextMenu />
      <ConflictDialog />
    </div>
  );
}
