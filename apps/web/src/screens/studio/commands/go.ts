import { type FlowDirection, neighboursOf } from '@umbral/model';
import type { Studio } from '../studio.ts';
import { always, type Command } from './command.ts';

/** Selects the first card up or down the flow from the one that is selected, and brings it into view. */
function walk({ draft, desk }: Studio, direction: FlowDirection): void {
  const { document, selectedNodes, select } = draft.getState();
  const [id] = selectedNodes;
  const [next] = id === undefined ? [] : neighboursOf(document, id, direction);
  if (!next) return;
  select([next.id]);
  desk.getState().surface?.reveal([next.id]);
  desk.getState().surface?.focus(next.id);
}

/** Opens the menu of what is selected by key. */
function openMenu({ draft, desk }: Studio): void {
  const { selectedNodes, selectedEdges } = draft.getState();
  const { surface, openMenu: open } = desk.getState();
  const of = selectedNodes.size > 0 ? 'cards' : selectedEdges.size > 0 ? 'edges' : 'canvas';
  if (surface) open({ ...surface.placeForMenu(), of });
}

const walking = (key: string, direction: FlowDirection): Command => ({
  section: 'go',
  keys: [{ key }],
  enabled: ({ document, selectedNodes }) => {
    const [id, ...others] = selectedNodes;
    return id !== undefined && others.length === 0 && neighboursOf(document, id, direction).length > 0;
  },
  run: (studio) => walk(studio, direction),
});

export const GO_COMMANDS = {
  palette: { section: 'go', keys: [{ key: 'k', mod: true }], enabled: always, run: ({ desk }) => desk.getState().open('palette') },
  find: { section: 'go', keys: [{ key: 'f', mod: true }], enabled: always, run: ({ desk }) => desk.getState().open('find') },
  upFlow: walking('[', 'up'),
  downFlow: walking(']', 'down'),
  showAll: {
    section: 'go',
    keys: [],
    enabled: ({ document }) => document.nodes.length > 0,
    run: ({ desk }) => desk.getState().surface?.reveal([]),
  },
  selectAll: {
    section: 'go',
    keys: [{ key: 'a', mod: true }],
    enabled: ({ document }) => document.nodes.length > 0,
    run: ({ draft }) => {
      const { document, select } = draft.getState();
      select(document.nodes.map(({ id }) => id));
    },
  },
  clear: {
    section: 'go',
    keys: [{ key: 'escape' }],
    enabled: ({ selectedNodes, selectedEdges }) => selectedNodes.size + selectedEdges.size > 0,
    run: ({ draft }) => draft.getState().select([]),
  },
  menu: {
    section: 'go',
    keys: [{ key: 'f10', shift: true }, { key: 'contextmenu' }],
    enabled: always,
    run: openMenu,
  },
  help: { section: 'go', keys: [{ key: '?' }], enabled: always, run: ({ desk }) => desk.getState().open('help') },
} satisfies Record<string, Command>;
