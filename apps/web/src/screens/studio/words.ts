import type { Node } from '@umbral/model';
import { createContext, useContext } from 'react';

type TitleOf = (node: Node) => string;

export const TitleContext = createContext<TitleOf | null>(null);

/** A function that gives any node of the draft its title: the person's own, or what the node holds in plain words. */
export function useNodeTitle(): TitleOf {
  const titleOf = useContext(TitleContext);
  if (!titleOf) throw new Error('useNodeTitle outside of NodeTitles');
  return titleOf;
}
