import { type Alignment, alignNodes, distributeNodes, type Lane, lanesOf, moveToLane, nudgeNodes, tidy } from '@umbral/model';
import { anySelected, type Command, severalSelected } from './command.ts';

const align = (alignment: Alignment): Command => ({
  section: 'arrange',
  needs: 'edit',
  keys: [],
  enabled: severalSelected,
  run: ({ draft, desk }) => {
    const { selectedNodes, edit } = draft.getState();
    edit((document) => alignNodes(document, selectedNodes, alignment, desk.getState().sizeOf));
  },
});

const distribute = (axis: 'horizontal' | 'vertical'): Command => ({
  section: 'arrange',
  needs: 'edit',
  keys: [],
  enabled: ({ selectedNodes }) => selectedNodes.size > 2,
  run: ({ draft, desk }) => {
    const { selectedNodes, edit } = draft.getState();
    edit((document) => distributeNodes(document, selectedNodes, axis, desk.getState().sizeOf));
  },
});

const toLane = (lane: Lane): Command => ({
  section: 'arrange',
  needs: 'edit',
  keys: [],
  enabled: (draft) => anySelected(draft) && lanesOf(draft.document).length > 0,
  run: ({ draft, desk }) => {
    const { selectedNodes, edit } = draft.getState();
    edit((document) => moveToLane(document, selectedNodes, lane, desk.getState().sizeOf));
  },
});

/** As far as one press of an arrow key moves a card; with Shift a step of the grid. */
const SHORT = 5;
const LONG = 20;

const nudge = (key: string, x: number, y: number): Command => ({
  section: 'arrange',
  needs: 'edit',
  unlisted: true,
  keys: [{ key }],
  enabled: anySelected,
  run: ({ draft }) => {
    const { selectedNodes, edit } = draft.getState();
    edit((document) => nudgeNodes(document, selectedNodes, { x: x * SHORT, y: y * SHORT }), `nudge ${[...selectedNodes].join()}`);
  },
});

const nudgeFar = (key: string, x: number, y: number): Command => ({
  ...nudge(key, (x * LONG) / SHORT, (y * LONG) / SHORT),
  keys: [{ key, shift: true }],
});

export const ARRANGE_COMMANDS = {
  tidy: {
    section: 'arrange',
    needs: 'edit',
    keys: [{ key: 'l' }],
    enabled: ({ document }) => document.nodes.some(({ kind }) => kind !== 'note'),
    run: ({ draft, desk }) => {
      draft.getState().edit((document) => tidy(document, desk.getState().sizeOf));
      desk.getState().surface?.reveal([]);
    },
  },
  nudgeLeft: nudge('arrowleft', -1, 0),
  nudgeRight: nudge('arrowright', 1, 0),
  nudgeUp: nudge('arrowup', 0, -1),
  nudgeDown: nudge('arrowdown', 0, 1),
  nudgeFarLeft: nudgeFar('arrowleft', -1, 0),
  nudgeFarRight: nudgeFar('arrowright', 1, 0),
  nudgeFarUp: nudgeFar('arrowup', 0, -1),
  nudgeFarDown: nudgeFar('arrowdown', 0, 1),
  alignLeft: align('left'),
  alignCentre: align('centre'),
  alignRight: align('right'),
  alignTop: align('top'),
  alignMiddle: align('middle'),
  alignBottom: align('bottom'),
  distributeHorizontally: distribute('horizontal'),
  distributeVertically: distribute('vertical'),
  toSignals: toLane('signals'),
  toCriteria: toLane('criteria'),
  toGroups: toLane('groups'),
  toScores: toLane('scores'),
  toDecision: toLane('decision'),
} satisfies Record<string, Command>;
