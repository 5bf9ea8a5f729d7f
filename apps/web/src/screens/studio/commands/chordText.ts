import type { TFunction } from 'i18next';
import type { Chord } from './command.ts';

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Keys whose name is a word, or a sign that keyboards show. */
const NAMED = ['escape', 'delete', 'backspace', 'contextmenu', 'f2', 'f10', 'arrowleft', 'arrowright', 'arrowup', 'arrowdown'] as const;
const isNamed = (key: string): key is (typeof NAMED)[number] => NAMED.some((each) => each === key);

/** A chord as the keyboard in front of the person names it: Ctrl+Shift+Z, ⇧⌘Z, Supr. */
export function chordText(t: TFunction, { key, mod, shift }: Chord): string {
  const name = isNamed(key) ? t(`key.${key}`) : key.toUpperCase();
  if (isMac()) return `${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  return [...(mod ? [t('key.ctrl')] : []), ...(shift ? [t('key.shift')] : []), name].join('+');
}
