import { Canvas } from './canvas/Canvas.tsx';
import { useCommandKeys } from './commands/useCommandKeys.ts';
import { ConflictDialog } from './draft/ConflictDialog.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { LeadPanel } from './lead/LeadPanel.tsx';
import { Palette } from './palette/Palette.tsx';
import { PopulationPanel } from './population/PopulationPanel.tsx';
import { SampleBar } from './population/SampleBar.tsx';
import { StudioBar } from './StudioBar.tsx';
import layout from './StudioLayout.module.css';

/** The studio: palette, canvas and inspector above; the sample's scores and one lead's below. */
export function StudioLayout({ name }: { name: string }) {
  useCommandKeys();
  return (
    <div className={layout.studio}>
      <StudioBar name={name} />
      <div className={layout.drawing}>
        <Palette />
        <Canvas />
        <Inspector />
      </div>
      <SampleBar />
      <div className={layout.results}>
        <PopulationPanel />
        <LeadPanel />
      </div>
      <ConflictDialog />
    </div>
  );
}
