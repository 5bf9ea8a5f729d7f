import { always, type Command } from './command.ts';
import { simulate } from './simulate.ts';

export const HISTORY_COMMANDS = {
  undo: {
    section: 'edit',
    needs: 'edit',
    keys: [{ key: 'z', mod: true }],
    enabled: ({ history }) => history.past !== null,
    run: ({ draft }) => draft.getState().undo(),
  },
  redo: {
    section: 'edit',
    needs: 'edit',
    keys: [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true },
    ],
    enabled: ({ history }) => history.future !== null,
    run: ({ draft }) => draft.getState().redo(),
  },
  publish: {
    section: 'model',
    needs: 'edit',
    keys: [{ key: 's', mod: true }],
    enabled: always,
    run: ({ desk }) => desk.getState().open('publish'),
  },
  simulate: { section: 'model', needs: 'edit', keys: [{ key: 'r' }], enabled: always, run: simulate },
} satisfies Record<string, Command>;
