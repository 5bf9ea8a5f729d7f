import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowEdge } from '../draft/flow.ts';
import { useDraft } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import { edgeNamer } from './edgeNamer.ts';

/** The edges with a name for who cannot see them. */
export function useNamedEdges(): FlowEdge[] {
  const { t } = useTranslation();
  const edges = useDraft((state) => state.edges);
  const nodes = useDraft((state) => state.document.nodes);
  const title = useNodeTitle();
  const [named] = useState(edgeNamer);
  return useMemo(() => {
    const names = new Map(nodes.map((node) => [node.id, title(node)]));
    return named(edges, ({ source, target }) => t('canvas.edge', { from: names.get(source), to: names.get(target) }));
  }, [nodes, edges, title, t, named]);
}
