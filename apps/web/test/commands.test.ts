import { addNode, connect, emptyDocument } from '@umbral/model';
import { describe, expect, test } from 'vitest';
import en from '../src/language/en.json' with { type: 'json' };
import es from '../src/language/es.json' with { type: 'json' };
import { commandFor, isPlain } from '../src/screens/studio/commands/keys.ts';
import { MENUS } from '../src/screens/studio/commands/menus.ts';
import { COMMAND_IDS, COMMANDS, LISTED_COMMANDS } from '../src/screens/studio/commands/registry.ts';
import { createDraftStore } from '../src/screens/studio/draft/store.ts';

const at = { x: 0, y: 0 };
const wire = { source: 'c', sourcePort: 'out', target: 's', targetPort: 'in' };
const drawn = () => connect(addNode(addNode(emptyDocument(), 'criterion', 'c', at), 'score', 's', at), 'e', wire);

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'altGraph', true>> = {}) =>
  commandFor({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, altGraph: false, ...held });

describe('the registry of commands', () => {
  test('every command has a name in both languages, and there are no other names', () => {
    for (const texts of [en, es]) expect(Object.keys(texts.command).toSorted()).toEqual([...COMMAND_IDS].toSorted());
  });

  test('no key means two commands', () => {
    const chords = COMMAND_IDS.flatMap((id) => COMMANDS[id].keys.map((chord) => JSON.stringify(chord, ['key', 'mod', 'shift'])));
    expect(new Set(chords).size).toBe(chords.length);
  });

  test('every command is listed or has a key, and every menu offers commands', () => {
    for (const id of COMMAND_IDS) expect(LISTED_COMMANDS.includes(id) || COMMANDS[id].keys.length > 0).toBe(true);
    for (const groups of Object.values(MENUS)) expect(new Set(groups.flat()).size).toBe(groups.flat().length);
  });

  test('of a draft that may not be edited, only what changes nothing is enabled', () => {
    const store = createDraftStore(drawn(), true);
    const enabled = () => COMMAND_IDS.filter((id) => COMMANDS[id].enabled(store.getState()));
    const looking = ['palette', 'find', 'showAll', 'selectAll', 'menu', 'help'];
    expect(enabled()).toEqual(looking);
    store.getState().select(['c']);
    expect(enabled()).toEqual(expect.arrayContaining([...looking, 'copy', 'edit', 'downFlow', 'clear']));
    expect(enabled()).toHaveLength(looking.length + 4);
  });

  test('is enabled only where it would do something', () => {
    const store = createDraftStore(drawn());
    const enabled = () => COMMAND_IDS.filter((id) => COMMANDS[id].enabled(store.getState()));
    expect(enabled()).not.toEqual(expect.arrayContaining(['undo']));
    for (const id of ['undo', 'redo', 'copy', 'connect', 'remove', 'downFlow', 'alignLeft'] as const) expect(enabled()).not.toContain(id);
    store.getState().select(['c']);
    expect(enabled()).toEqual(expect.arrayContaining(['copy', 'connect', 'remove', 'downFlow', 'toggle']));
    expect(enabled()).not.toContain('upFlow');
    store.getState().removeSelected();
    expect(enabled()).toEqual(expect.arrayContaining(['undo']));
  });
});

describe('the keys', () => {
  test.each([
    ['z', { ctrlKey: true }, 'undo'],
    ['z', { metaKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['c', { ctrlKey: true }, 'copy'],
    ['c', {}, 'connect'],
    ['C', {}, 'connect'],
    ['C', { shiftKey: true }, null],
    ['l', {}, 'tidy'],
    ['l', { altKey: true }, null],
    ['?', { shiftKey: true }, 'help'],
    ['[', {}, 'upFlow'],
    ['Delete', {}, 'remove'],
    ['ArrowLeft', {}, 'nudgeLeft'],
    ['ArrowLeft', { shiftKey: true }, 'nudgeFarLeft'],
    ['r', {}, 'simulate'],
    ['q', { ctrlKey: true }, null],
  ] as const)('%s with %j means %s', (key, held, id) => {
    expect(press(key, held)).toBe(id);
  });

  test('a bracket that is typed with AltGr or Option counts as one', () => {
    expect(press('[', { ctrlKey: true, altKey: true, altGraph: true })).toBe('upFlow');
    expect(press(']', { altKey: true })).toBe('downFlow');
  });

  test('those without Ctrl count only while the draft has the focus', () => {
    expect(COMMAND_IDS.filter((id) => !isPlain(id)).toSorted()).toEqual(
      ['copy', 'cut', 'duplicate', 'find', 'palette', 'paste', 'publish', 'redo', 'selectAll', 'undo'].toSorted(),
    );
  });
});
