// What the sample says of the draft: one script, which comes after the drawing.
export { LeadPanel } from '../lead/LeadPanel.tsx';
export { PopulationPanel } from '../population/PopulationPanel.tsx';
export { SampleBar } from '../population/SampleBar.tsx';
