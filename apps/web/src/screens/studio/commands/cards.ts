import { isSwitched, portsOf, switchNodes } from '@umbral/model';
import type { DraftState } from '../draft/store.ts';
import { always, anySelected, type Command } from './command.ts';

const chosen = ({ document, selectedNodes }: DraftState) => document.nodes.filter(({ id }) => selectedNodes.has(id));

/** Off if one of the selected is on. */
function toggle({ document, selectedNodes, edit }: DraftState): void {
  const isOn = document.nodes.some((node) => selectedNodes.has(node.id) && isSwitched(node) && node.data.enabled);
  edit((before) => switchNodes(before, selectedNodes, !isOn));
}

export const CARD_COMMANDS = {
  add: { section: 'cards', needs: 'edit', keys: [{ key: 'a' }], enabled: always, run: ({ desk }) => desk.getState().open('add') },
  connect: {
    section: 'cards',
    needs: 'edit',
    keys: [{ key: 'c' }],
    enabled: (draft) => chosen(draft).some(({ kind }) => portsOf(kind).out.length > 0),
    run: ({ desk }) => desk.getState().open('connect'),
  },
  edit: {
    section: 'cards',
    keys: [{ key: 'e' }],
    enabled: ({ selectedNodes }) => selectedNodes.size === 1,
    run: ({ desk }) => desk.getState().askToEdit(),
  },
  rename: {
    section: 'cards',
    needs: 'edit',
    keys: [{ key: 'f2' }],
    enabled: (draft) => draft.selectedNodes.size === 1 && chosen(draft).some(({ kind }) => kind !== 'note'),
    run: ({ draft, desk }) => {
      const [id] = draft.getState().selectedNodes;
      if (id !== undefined) desk.getState().rename(id);
    },
  },
  toggle: {
    section: 'cards',
    needs: 'edit',
    keys: [],
    enabled: (draft) => chosen(draft).some(isSwitched),
    run: ({ draft }) => toggle(draft.getState()),
  },
  remove: {
    section: 'cards',
    needs: 'edit',
    keys: [{ key: 'delete' }, { key: 'backspace' }],
    enabled: (draft) => anySelected(draft) || draft.selectedEdges.size > 0,
    run: ({ draft }) => draft.getState().removeSelected(),
  },
} satisfies Record<string, Command>;
