import type { OpenMenu } from '../desk.ts';
import type { CommandId } from './registry.ts';

/** The commands of each menu, in groups between which a line is drawn. */
export const MENUS: Record<OpenMenu['of'], readonly (readonly CommandId[])[]> = {
  cards: [
    ['edit', 'rename', 'connect', 'toggle'],
    ['cut', 'copy', 'duplicate'],
    ['upFlow', 'downFlow'],
    ['alignLeft', 'alignTop', 'distributeVertically'],
    ['remove'],
  ],
  edges: [['remove']],
  canvas: [['add', 'paste'], ['selectAll', 'find', 'showAll', 'tidy'], ['simulate'], ['palette', 'help']],
};
