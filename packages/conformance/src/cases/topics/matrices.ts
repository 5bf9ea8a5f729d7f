import { activity, bands, draw, matrix, score } from '../draw.ts';
import { opened, type Person, person, visit } from '../people.ts';
import type { Spec } from '../spec.ts';

const rows = activity('rows', { points: 10 });
const columns = activity('columns', { events: ['email_opened'], points: 10 });
const times = (down: number, across: number, previous?: Record<string, string>): Person =>
  person({}, [...Array.from({ length: down }, () => visit(1)), ...Array.from({ length: across }, () => opened(1))], previous);
const two = [rows, columns, score('fit', ['rows']), score('engagement', ['columns'])];

const matrices: Spec[] = [
  {
    name: 'A matrix of two scores, at its borders',
    rules: 'MX1',
    document: draw([...two, matrix('grade', ['fit', 'engagement'], [3, 3], { rowThresholds: [10, 20], columnThresholds: [10, 30] })]),
    leads: [
      [times(0, 0), { grade: 'r0c0' }],
      [times(1, 0), { grade: 'r1c0' }],
      [times(0, 1), { grade: 'r0c1' }],
      [times(2, 2), { grade: 'r2c1' }],
      [times(5, 3), { grade: 'r2c2' }],
    ],
    why: '10 is in the part above 10, 20 above 20, 30 above 30; 20 of columns is in the second.',
  },
  {
    name: 'A matrix of two bands',
    rules: 'MX1 B1',
    document: draw([...two, bands('fb', 'fit', [10, 20]), bands('eb', 'engagement', [20]), matrix('grade', ['fb', 'eb'], [3, 2])]),
    leads: [
      [times(0, 0), { grade: 'r0c0' }],
      [times(1, 1), { grade: 'r1c0' }],
      [times(2, 2), { grade: 'r2c1' }],
    ],
    why: 'The place of each band among its bands.',
  },
  {
    name: 'A matrix of a band and a score, with exit thresholds',
    rules: 'MX1 B2',
    document: draw([...two, bands('fb', 'fit', [[20, 10]]), matrix('grade', ['fb', 'engagement'], [2, 2], { columnThresholds: [10] })]),
    leads: [
      [times(1, 1, { fit: 'b1' }), { grade: 'r1c1', band: 'b1' }],
      [times(1, 1, { fit: 'b0' }), { grade: 'r0c1', band: 'b0' }],
      [times(0, 0, { fit: 'b1' }), { grade: 'r0c0', band: 'b0' }],
      [times(2, 0), { grade: 'r1c0', band: 'b1' }],
    ],
    why: 'The band that a lead stays in counts, not the one that it would enter.',
  },
  {
    name: 'A matrix of a score with itself, and of a single row',
    rules: 'MX1',
    document: draw([
      ...two,
      matrix('self', ['fit', 'fit'], [2, 2], { rowThresholds: [10], columnThresholds: [20] }),
      matrix('line', ['fit', 'engagement'], [1, 2], { columnThresholds: [10] }),
    ]),
    leads: [
      [times(1, 0), { grade: 'r1c0' }],
      [times(2, 1), { grade: 'r1c1' }],
    ],
    why: '10 reaches the row threshold 10 and not the column threshold 20; 20 reaches both.',
  },
  {
    name: 'Cells that share a grade',
    rules: 'MX1',
    document: draw([
      ...two,
      matrix('grade', ['fit', 'engagement'], [2, 2], {
        rowThresholds: [10],
        columnThresholds: [10],
        cells: [
          ['r0c0', 'r0c0'],
          ['r0c0', 'r1c1'],
        ],
      }),
    ]),
    leads: [
      [times(1, 0), { grade: 'r0c0' }],
      [times(0, 1), { grade: 'r0c0' }],
      [times(1, 1), { grade: 'r1c1' }],
    ],
    why: 'Only the highest of both sides is another grade.',
  },
];

export const matrixCases: Spec[] = [...matrices];
