import { useComputedColorScheme } from '@mantine/core';
import { connect, connectionRefusal, type Connection as ModelConnection } from '@umbral/model';
import {
  Background,
  BackgroundVariant,
  type Connection,
  Controls,
  type Edge,
  type FinalConnectionState,
  MiniMap,
  type NodeChange,
  ReactFlow,
  useReactFlow,
} from '@xyflow/react';
import { Suspense, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KIND_LOOKS } from '../../../drawing/kinds.ts';
import { useAriaLabels } from '../../../drawing/useAriaLabels.ts';
import { Nothing } from '../../../ui/Nothing.tsx';
import { onDemand } from '../../../ui/onDemand.tsx';
import { postponed, whenIdle } from '../../../ui/postponed.tsx';
import { SURFACE } from '../commands/useCommandKeys.ts';
import type { Point } from '../desk.ts';
import type { FlowNode } from '../draft/flow.ts';
import { newId } from '../newId.ts';
import { useDraft, useMayEdit, useStudio } from '../studio.ts';
import canvas from './Canvas.module.css';
import { CanvasEmpty } from './CanvasEmpty.tsx';
import { NODE_CARDS } from './cards.tsx';
import { attempted, ontoCard, toModel } from './connections.ts';
import { FarOut } from './FarOut.tsx';
import { Lanes } from './Lanes.tsx';
import { EDGES } from './LiveEdge.tsx';
import { RefusalNote, type Refused } from './RefusalNote.tsx';
import { SnapLines } from './SnapLines.tsx';
import { createGuides, snapDrags } from './snapDrags.ts';
import { useCanvasSurface } from './useCanvasSurface.ts';
import { useMenus } from './useMenus.ts';
import { useNamedEdges } from './useNamedEdges.ts';
import { useRovingFocus } from './useRovingFocus.ts';
import { useTappedPorts } from './useTappedPorts.ts';

const PresenceMarks = postponed(whenIdle, async () => (await import('../presence/PresenceMarks.tsx')).PresenceMarks, Nothing);
const SelectionBar = onDemand(async () => (await import('./SelectionBar.tsx')).SelectionBar);

const FIT = { padding: 0.15, maxZoom: 1 };
/** React Flow draws the map for the size that it is told, whatever the style sheet says. */
const MAP = { width: 160, height: 104 };
const PRO = { hideAttribution: true };
/** What marks this as a view of the draft, and tells screen readers how its cards are reached. */
const HELP_ID = 'canvas-help';

const colourOf = ({ data }: FlowNode) => `var(--mantine-color-${KIND_LOOKS[data.node.kind].colour}-filled)`;
const pointOf = (event: MouseEvent | TouchEvent) => ('clientX' in event ? event : (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }));

/** The canvas: the document drawn with React Flow; what is drawn on it becomes edits of the draft. */
export function Canvas() {
  const { t } = useTranslation();
  const colorMode = useComputedColorScheme('light');
  const { draft, desk } = useStudio();
  const mayEdit = useMayEdit();
  const area = useRef<HTMLElement>(null);
  const lastPoint = useRef<Point | null>(null);
  const nodes = useDraft((state) => state.nodes);
  const edges = useNamedEdges();
  const areSeveral = useDraft(({ selectedNodes }) => selectedNodes.size > 1);
  const { getZoom } = useReactFlow();
  const { changeNodes, changeEdges, edit } = draft.getState();
  // A canvas that opens empty must not jump when its first card is dropped.
  const [fitAtStart] = useState(() => draft.getState().nodes.length > 0);
  const [guides] = useState(createGuides);
  const [refused, setRefused] = useState<Refused | null>(null);
  useCanvasSurface(area, lastPoint);
  const roving = useRovingFocus(area);
  const menus = useMenus(lastPoint);
  const ariaLabels = useAriaLabels();

  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      changeNodes(snapDrags(changes, draft.getState().nodes, desk.getState().sizeOf, getZoom(), guides));
    },
    [changeNodes, draft, desk, getZoom, guides],
  );
  const refusalOf = useCallback((connection: ModelConnection) => connectionRefusal(draft.getState().document, connection), [draft]);
  const isValid = useCallback((connection: Connection | Edge) => refusalOf(toModel(connection)) === null, [refusalOf]);
  const onConnect = useCallback((connection: Connection) => edit((document) => connect(document, newId(), toModel(connection))), [edit]);
  const refuseAt = useCallback((refusal: Refused['refusal'] | null, { clientX, clientY }: { clientX: number; clientY: number }) => {
    const { left = 0, top = 0 } = area.current?.getBoundingClientRect() ?? {};
    setRefused(refusal && { refusal, at: { x: clientX - left, y: clientY - top } });
  }, []);
  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      const { clientX, clientY } = pointOf(event);
      const refuse = (refusal: Refused['refusal'] | null) => refuseAt(refusal, { clientX, clientY });
      const ends = attempted(state);
      if (ends) return refuse(state.isValid ? null : refusalOf(ends));
      const card = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('.react-flow__node')?.dataset.id;
      if (card === undefined || state.fromHandle?.type !== 'source') return refuse(null);
      const { connection, refusal } = ontoCard(draft.getState().document, state.fromHandle.nodeId, card);
      if (connection) edit((before) => connect(before, newId(), connection));
      return refuse(refusal);
    },
    [draft, edit, refusalOf, refuseAt],
  );
  const onTapEnd = useTappedPorts((tried, at) => refuseAt(refusalOf(tried), at));
  const forget = useCallback(() => setRefused(null), []);

  // A menu that was left without a choice no longer says where something goes.
  const forgetPoint = () => {
    lastPoint.current = null;
  };

  return (
    <section
      onPointerDown={forgetPoint}
      ref={area}
      className={canvas.canvas}
      aria-label={t('canvas.name')}
      aria-describedby={HELP_ID}
      {...roving}
      {...{ [SURFACE]: '' }}
    >
      <p id={HELP_ID} hidden>
        {t(mayEdit ? 'canvas.nodeHelp' : 'viewing.nodeHelp')}
      </p>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_CARDS}
        edgeTypes={EDGES}
        onNodesChange={onNodesChange}
        onEdgesChange={changeEdges}
        onConnect={onConnect}
        onConnectStart={forget}
        onConnectEnd={onConnectEnd}
        onClickConnectEnd={onTapEnd}
        isValidConnection={isValid}
        {...menus}
        nodesDraggable={mayEdit}
        nodesConnectable={mayEdit}
        deleteKeyCode={null}
        // The wheel zooms in any case; a key for it makes the browser paint all cards again whenever somebody types a shortcut.
        zoomActivationKeyCode={null}
        disableKeyboardA11y
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
        <Lanes />
        <FarOut area={area} />
        <PresenceMarks />
        <SnapLines guides={guides} />
        <Controls showInteractive={false} />
        <MiniMap
          pannable
          zoomable
          className={canvas.minimap ?? ''}
          style={MAP}
          nodeColor={colourOf}
          nodeStrokeWidth={0}
          nodeBorderRadius={8}
        />
        <RefusalNote refused={refused} onGone={forget} refusalOf={refusalOf} area={area} />
      </ReactFlow>
      <Suspense fallback={null}>{areSeveral && mayEdit && <SelectionBar />}</Suspense>
      {nodes.length === 0 && <CanvasEmpty />}
    </section>
  );
}
