import { wantedFrom } from './wanted.ts';

// `npm run bench:studio -- canvas` measures the drawing alone, `-- leads` how a run's list of leads scrolls; numbers, or nothing, the whole studio with so many leads; several, one after the other.
const wanted = wantedFrom(process.argv.slice(2));
if ('problem' in wanted) {
  console.error(wanted.problem);
  process.exitCode = 1;
} else {
  if (wanted.leads.length > 0) await (await import('./studio.ts')).measureStudio(wanted.leads);
  if (wanted.list) await (await import('./leads.ts')).measureLeads();
  if (wanted.canvas) await (await import('./canvas.ts')).measureCanvas();
}
