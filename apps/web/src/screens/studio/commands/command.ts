import type { DraftState } from '../draft/store.ts';
import type { Studio } from '../studio.ts';

/** A key with what is held down with it. `mod`: Ctrl, on a Mac Cmd. `key` is what the keyboard says, in lower case. */
export type Chord = { key: string; mod?: true; shift?: true };

/** Under which heading the palette and the help sheet list a command. */
export type CommandSection = 'edit' | 'cards' | 'arrange' | 'go' | 'model';

/**
 * Something that a person can do to the draft or its view: by key, in the palette, in a menu, or with a button. Its name is the text
 * `command.<id>`. `enabled`: whether it would do anything now. `run` may open a panel that asks for the rest.
 */
export type Command = {
  section: CommandSection;
  keys: readonly Chord[];
  enabled: (draft: DraftState) => boolean;
  run: (studio: Studio) => void | Promise<void>;
  /** It changes the draft, or what is made of it on the server: nothing for who may only look. */
  needs?: 'edit';
  /** Left out of the lists: it is only worth something as a key. */
  unlisted?: true;
};

export const always = (): boolean => true;
export const anySelected = ({ selectedNodes }: DraftState): boolean => selectedNodes.size > 0;
export const severalSelected = ({ selectedNodes }: DraftState): boolean => selectedNodes.size > 1;
