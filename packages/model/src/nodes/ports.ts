import type { InPort, Ports } from '../document/ports.ts';
import type { NodeKind } from './kinds.ts';

/** A condition that opens or shuts a node. */
const GATE: InPort = { id: 'gate', accepts: ['match'], many: false };

/**
 * What can be joined to what, by kind; a kind without an entry does not build. It stands apart from the kinds' schemas so that who only
 * follows edges (the compiler in a browser's worker) does not carry the validation of documents along.
 */
const PORTS: { [K in NodeKind]: Ports } = {
  criterion: { in: [GATE], out: [{ id: 'out', type: 'points' }] },
  activity: { in: [GATE], out: [{ id: 'out', type: 'timedPoints' }] },
  segment: { in: [], out: [{ id: 'out', type: 'match' }] },
  decay: { in: [{ id: 'in', accepts: ['timedPoints', 'points'], many: false }], out: [{ id: 'out', type: 'points' }] },
  group: { in: [{ id: 'in', accepts: ['points', 'timedPoints'], many: true }], out: [{ id: 'out', type: 'points' }] },
  score: { in: [{ id: 'in', accepts: ['points', 'timedPoints', 'score'], many: true }], out: [{ id: 'out', type: 'score' }] },
  bands: { in: [{ id: 'in', accepts: ['score'], many: false }], out: [{ id: 'out', type: 'band' }] },
  matrix: {
    in: [
      { id: 'rows', accepts: ['band', 'score'], many: false },
      { id: 'columns', accepts: ['band', 'score'], many: false },
    ],
    out: [{ id: 'out', type: 'band' }],
  },
  disqualifier: { in: [{ id: 'in', accepts: ['match'], many: true }], out: [] },
  audience: { in: [{ id: 'in', accepts: ['match'], many: true }], out: [] },
  note: { in: [], out: [] },
};

/** The ports of a kind; used by the canvas, the edits and the checker alike. */
export const portsOf = (kind: NodeKind): Ports => PORTS[kind];
