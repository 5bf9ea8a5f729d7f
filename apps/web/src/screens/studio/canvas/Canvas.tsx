import { useComputedColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { connect, connectionRefusal, type Connection as ModelConnection } from '@umbral/model';
import {
  Background,
  BackgroundVariant,
  type Connection,
  Controls,
  type Edge,
  type FinalConnectionState,
  MiniMap,
  ReactFlow,
} from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../newId.ts';
import { useDraft, useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import canvas from './Canvas.module.css';
import { CanvasEmpty } from './CanvasEmpty.tsx';
import { NODE_CARDS } from './cards.tsx';
import { edgeNamer } from './edgeNamer.ts';
import { useRefusalText } from './refusal.ts';

const DELETE_KEYS = ['Backspace', 'Delete'];
const FIT = { padding: 0.15, maxZoom: 1 };
const PRO = { hideAttribution: true };

const toModel = ({ source, sourceHandle, target, targetHandle }: Connection | Edge): ModelConnection => ({
  source,
  sourcePort: sourceHandle ?? '',
  target,
  targetPort: targetHandle ?? '',
});

/** The connection that a drag ended on, whichever end it began at. */
function attempted({ fromHandle, toHandle }: FinalConnectionState): ModelConnection | null {
  if (!fromHandle || !toHandle) return null;
  const [out, into] = fromHandle.type === 'source' ? [fromHandle, toHandle] : [toHandle, fromHandle];
  return { source: out.nodeId, sourcePort: out.id ?? '', target: into.nodeId, targetPort: into.id ?? '' };
}

/** The canvas: the document drawn with React Flow; what is drawn on it becomes edits of the draft. */
export function Canvas() {
  const { t } = useTranslation();
  const colorMode = useComputedColorScheme('light');
  const { draft } = useStudio();
  const nodes = useDraft((state) => state.nodes);
  const edges = useDraft((state) => state.edges);
  const { changeNodes, changeEdges, edit, removeSelected } = draft.getState();
  // A canvas that opens empty must not jump when its first card is dropped.
  const [fitAtStart] = useState(() => draft.getState().nodes.length > 0);
  const refusalText = useRefusalText();
  const title = useNodeTitle();
  const [named] = useState(edgeNamer);
  const namedEdges = useMemo(() => {
    const names = new Map(nodes.map(({ id, data }) => [id, title(data.node)]));
    return named(edges, ({ source, target }) => t('canvas.edge', { from: names.get(source), to: names.get(target) }));
  }, [nodes, edges, title, t, named]);

  const refusalOf = useCallback((connection: ModelConnection) => connectionRefusal(draft.getState().document, connection), [draft]);
  const onConnect = useCallback((connection: Connection) => edit((document) => connect(document, newId(), toModel(connection))), [edit]);
  const onConnectEnd = (_event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
    const connection = attempted(state);
    const refusal = connection && !state.isValid ? refusalOf(connection) : null;
    if (refusal) notifications.show({ id: 'refusal', color: 'orange', title: t('refusal.title'), message: refusalText(refusal) });
  };
  const ariaLabels = useMemo(
    () => ({
      'node.a11yDescription.default': t('canvas.nodeHelp'),
      'edge.a11yDescription.default': t('canvas.edgeHelp'),
      'controls.ariaLabel': t('canvas.controls'),
      'controls.zoomIn.ariaLabel': t('canvas.zoomIn'),
      'controls.zoomOut.ariaLabel': t('canvas.zoomOut'),
      'controls.fitView.ariaLabel': t('canvas.fitView'),
      'controls.interactive.ariaLabel': t('canvas.lock'),
      'minimap.ariaLabel': t('canvas.minimap'),
      'handle.ariaLabel': t('canvas.port'),
    }),
    [t],
  );

  return (
    <section className={canvas.canvas} aria-label={t('canvas.name')}>
      <ReactFlow
        nodes={nodes}
        edges={namedEdges}
        nodeTypes={NODE_CARDS}
        onNodesChange={changeNodes}
        onEdgesChange={changeEdges}
        onConnect={onConnect}
        onConnectEnd={onConnectEnd}
        isValidConnection={(connection) => refusalOf(toModel(connection)) === null}
        onBeforeDelete={async () => {
          removeSelected();
          return false;
        }}
        deleteKeyCode={DELETE_KEYS}
        edgesFocusable={false}
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
        <MiniMap pannable zoomable className={canvas.minimap ?? ''} nodeStrokeWidth={0} />
      </ReactFlow>
      {nodes.length === 0 && <CanvasEmpty />}
    </section>
  );
}
