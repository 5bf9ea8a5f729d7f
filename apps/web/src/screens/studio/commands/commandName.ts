import type { TFunction } from 'i18next';
import type { CommandId } from './registry.ts';

/** What a command is called. Who may not edit opens properties only to read them. */
export const commandName = (t: TFunction, id: CommandId, mayEdit: boolean): string =>
  t(id === 'edit' && !mayEdit ? 'viewing.inspect' : `command.${id}`);
