import type { RouterOutputs } from '@umbral/server/router';

/** A scoring model as the list shows it. */
export type Model = RouterOutputs['models']['list'][number];

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those of which every word that was typed is in the name or in a label, whatever the case and the accents. */
export function modelsFound(models: readonly Model[], typed: string): readonly Model[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return models.filter(({ name, labels }) => {
    const text = folded([name, ...labels.map((label) => label.name)].join(' '));
    return words.every((word) => text.includes(word));
  });
}
