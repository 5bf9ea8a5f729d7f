import { ARRANGE_COMMANDS } from './arrange.ts';
import { CARD_COMMANDS } from './cards.ts';
import { CLIPBOARD_COMMANDS } from './clipboard.ts';
import type { Command, CommandSection } from './command.ts';
import { GO_COMMANDS } from './go.ts';
import { HISTORY_COMMANDS } from './history.ts';

/** Of a draft that may not be edited, what needs that does nothing. */
const guarded = (command: Command): Command =>
  command.needs === undefined ? command : { ...command, enabled: (draft) => !draft.isReadOnly && command.enabled(draft) };

const ALL = { ...HISTORY_COMMANDS, ...CLIPBOARD_COMMANDS, ...CARD_COMMANDS, ...ARRANGE_COMMANDS, ...GO_COMMANDS };

export type CommandId = keyof typeof ALL;

/** Every command of the studio: what its keys, the palette, the menus, the help sheet and every view of the draft offer. */
export const COMMAND_IDS = Object.keys(ALL) as CommandId[];
export const COMMANDS = Object.fromEntries(COMMAND_IDS.map((id) => [id, guarded(ALL[id])])) as Readonly<Record<CommandId, Command>>;
/** The headings of the lists, in their order. */
export const COMMAND_SECTIONS = ['edit', 'cards', 'arrange', 'go', 'model'] as const satisfies readonly CommandSection[];

/** Those that the palette and the help sheet list, heading by heading. */
export const LISTED_COMMANDS = COMMAND_SECTIONS.flatMap((section) =>
  COMMAND_IDS.filter((id) => !COMMANDS[id].unlisted && COMMANDS[id].section === section),
);
