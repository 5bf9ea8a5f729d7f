import type { Document } from '@umbral/model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/formats.ts';
import { nodeTitles } from '../../words/titles.ts';

/** A function that names the nodes of a run's document, by id. */
export function useNames(document: Document): (node: string) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => {
    const titleOf = nodeTitles(t, formats, document);
    const nodes = new Map(document.nodes.map((node) => [node.id, node]));
    return (id) => {
      const node = nodes.get(id);
      return node ? titleOf(node) : id;
    };
  }, [t, formats, document]);
}
