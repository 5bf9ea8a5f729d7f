import { Background, Controls, MiniMap, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Drawing } from '../bare.ts';

declare global {
  interface Window {
    /** What there is to draw, and what draws it; who measures the page gives the one and calls the other. */
    bareDrawing: Drawing;
    showBareFlow: () => void;
  }
}

/** React Flow as its own first page shows it: its own nodes, its own state, no more than a background, a map and controls. */
function BareFlow({ drawing }: { drawing: Drawing }) {
  const [nodes, , onNodesChange] = useNodesState(drawing.nodes);
  const [edges, , onEdgesChange] = useEdgesState(drawing.edges);
  return createElement(
    ReactFlow,
    { nodes, edges, onNodesChange, onEdgesChange, fitView: true, minZoom: 0.15 },
    createElement(Background),
    createElement(Controls),
    createElement(MiniMap),
  );
}

const root = createRoot(document.getElementById('root') ?? document.body);
window.showBareFlow = () => root.render(createElement(BareFlow, { drawing: window.bareDrawing }));
