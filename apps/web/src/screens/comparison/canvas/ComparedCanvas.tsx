import { useComputedColorScheme } from '@mantine/core';
import type { Merged, MergedEdge, Stop } from '@umbral/model';
import { Background, BackgroundVariant, Controls, type EdgeMouseHandler, MiniMap, type NodeMouseHandler, ReactFlow } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAriaLabels } from '../../../drawing/useAriaLabels.ts';
import { useFormats } from '../../../language/formats.ts';
import type { StopWords } from '../useStopWords.ts';
import looks from './Canvas.module.css';
import { ComparedCard, Trace } from './ComparedCard.tsx';
import { figuresOf } from './figures.ts';
import { type CardNode, cardNodes, type LineEdge, lineEdges, type TraceNode, traceOf } from './flow.ts';
import { Legend } from './Legend.tsx';
import { boxOf } from './size.ts';
import { useCentring } from './useCentring.ts';

const CARDS = { compared: ComparedCard, trace: Trace };
const FIT = { padding: 0.1, maxZoom: 1 };
const MAP = { width: 160, height: 104 };
const PRO = { hideAttribution: true };

const colourOf = (node: CardNode | TraceNode) => `var(--fate-${node.type === 'compared' ? node.data.fate : 'moved'})`;

type Props = {
  merged: Merged;
  stops: readonly Stop[];
  stop: Stop | null;
  showsMoved: boolean;
  words: StopWords;
  onChoose: (key: string | null) => void;
};

/** The stop at which each connection that came or went is told: its own, or that of the card with which it did. */
function stopsOfEdges(stops: readonly Stop[]): (edge: MergedEdge) => string | null {
  const known = new Map(
    stops.flatMap(({ key, changes }) => changes.flatMap((change) => ('edge' in change ? [[change.edge, key] as const] : []))),
  );
  return ({ fate, edge }) => (fate === 'unchanged' ? null : (known.get(edge) ?? null));
}

/** What React Flow draws. */
function useDrawn({ merged, stops, stop, showsMoved, words }: Props): { nodes: (CardNode | TraceNode)[]; edges: LineEdge[] } {
  const { t } = useTranslation();
  const formats = useFormats();
  const cards = useMemo(() => {
    const byKey = new Map(stops.map((each) => [each.key, each]));
    return cardNodes(merged, showsMoved, {
      title: words.nodeTitle,
      figures: (node) => figuresOf(t, formats, node),
      lines: ({ key }) => {
        const told = byKey.get(`card.${key}`);
        return told ? words.lines(told, showsMoved) : [];
      },
    });
  }, [t, formats, merged, stops, showsMoved, words]);
  const edges = useMemo(() => {
    const titles = new Map(cards.map(({ id, data }) => [id, data.title]));
    const nameOf = ({ fate, source, target }: MergedEdge) =>
      t('comparison.line', { fate: t(`comparison.fate.${fate}`), from: titles.get(source), to: titles.get(target) });
    return lineEdges(merged, { nameOf, stopOf: stopsOfEdges(stops) });
  }, [t, merged, stops, cards]);
  const nodes = useMemo(() => {
    const chosen = new Set(stop?.nodes);
    const trace = showsMoved ? traceOf(stop?.of ?? null) : [];
    return [...trace, ...cards.map((card) => (chosen.has(card.id) ? { ...card, selected: true } : card))];
  }, [cards, stop, showsMoved]);
  return { nodes, edges };
}

/** Two drawings as one, to look at: what came, went, changed and moved is marked, the rest is dim. A click chooses what is different. */
export function ComparedCanvas(props: Props) {
  const { merged, stops, stop, onChoose } = props;
  const { t } = useTranslation();
  const colorMode = useComputedColorScheme('light');
  const ariaLabels = useAriaLabels();
  const { nodes, edges } = useDrawn(props);
  // A link to a change shows that one first.
  const [fitAtStart] = useState(stop === null);
  const shown = nodes.filter(({ selected, type }) => selected || type === 'trace');
  useCentring(stop && shown.length > 0 ? `${stop.key} ${shown.length}` : null, boxOf(shown));
  const chooseCard: NodeMouseHandler<CardNode | TraceNode> = (_, node) => {
    if (node.type === 'compared' && node.data.stop !== null) onChoose(node.data.stop);
  };
  const chooseLine: EdgeMouseHandler<LineEdge> = (_, { data }) => {
    if (data && data.stop !== null) onChoose(data.stop);
  };
  return (
    <section className={looks.canvas} aria-label={t('comparison.canvas')}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={CARDS}
        onNodeClick={chooseCard}
        onEdgeClick={chooseLine}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        deleteKeyCode={null}
        disableKeyboardA11y
        ariaLabelConfig={ariaLabels}
        colorMode={colorMode}
        fitView={fitAtStart}
        fitViewOptions={FIT}
        minZoom={0.15}
        maxZoom={2}
        proOptions={PRO}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.2} />
        <Controls showInteractive={false} />
        <MiniMap
          pannable
          zoomable
          className={looks.minimap ?? ''}
          style={MAP}
          nodeColor={colourOf}
          nodeStrokeWidth={0}
          nodeBorderRadius={8}
        />
        <Legend merged={merged} stops={stops} />
      </ReactFlow>
    </section>
  );
}
