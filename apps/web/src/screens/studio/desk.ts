import { type Position, type SizeOf, usualSize } from '@umbral/model';
import { createStore } from 'zustand/vanilla';

/** What a view of the document (the canvas, the outline) does for commands while it is the one in front. */
export type Surface = {
  /** Brings nodes into view; without any, the whole drawing. */
  reveal: (ids: readonly string[]) => void;
  /** Moves the keyboard's focus to a node. */
  focus: (id: string) => void;
  /** Where a new node goes, in the document's coordinates. */
  placeForNew: () => Position;
  /** Where on the screen the menu of what is selected, or of the view itself, opens when it is asked for by key. */
  placeForMenu: () => Point;
};

/** A place on the screen. */
export type Point = { x: number; y: number };

/** A menu that is open: where, and whose. */
export type OpenMenu = Point & { of: 'cards' | 'edges' | 'canvas' };

/** What asks for more before a command is done. */
type Panel = 'palette' | 'add' | 'connect' | 'find' | 'help' | 'publish' | 'simulate';

/** Something to tell in passing: the text `notice.<code>`. */
type Notice = { code: string; params: Record<string, unknown>; tone: 'done' | 'refused' };

export type DeskState = {
  surface: Surface | null;
  panel: Panel | null;
  notice: Notice | null;
  menu: OpenMenu | null;
  /** The node whose title is being written where it stands. */
  renaming: string | null;
  /** How large cards are: measured, where a canvas draws them. */
  sizeOf: SizeOf;
  /** How often the person asked to edit what is selected: the inspector takes the focus at each. */
  editsAsked: number;
  /** Puts a view in front; the returned function takes it away again. */
  attach: (surface: Surface) => () => void;
  open: (panel: Panel | null) => void;
  tell: (notice: Notice) => void;
  /** Tells, once, that nothing can be changed here. */
  refuseEdit: () => void;
  openMenu: (menu: OpenMenu | null) => void;
  rename: (id: string | null) => void;
  measureWith: (sizeOf: SizeOf) => void;
  askToEdit: () => void;
};

/** What lies open around one draft, and which view of it is in front. */
export function createDeskStore() {
  let hasRefused = false;
  return createStore<DeskState>((set, get) => ({
    surface: null,
    panel: null,
    notice: null,
    menu: null,
    renaming: null,
    sizeOf: usualSize,
    editsAsked: 0,
    attach: (surface) => {
      set({ surface });
      return () => {
        if (get().surface === surface) set({ surface: null });
      };
    },
    open: (panel) => set({ panel }),
    tell: (notice) => set({ notice }),
    refuseEdit: () => {
      if (!hasRefused) get().tell({ code: 'viewing', params: {}, tone: 'refused' });
      hasRefused = true;
    },
    openMenu: (menu) => set({ menu }),
    rename: (renaming) => set({ renaming }),
    measureWith: (sizeOf) => set({ sizeOf }),
    askToEdit: () => set({ editsAsked: get().editsAsked + 1 }),
  }));
}
export type DeskStore = ReturnType<typeof createDeskStore>;
