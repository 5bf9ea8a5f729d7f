import type { Document } from '@umbral/model';
import { moveNodes, removeEdges, removeNodes } from '@umbral/model';
import { applyNodeChanges, type EdgeChange, type NodeChange } from '@xyflow/react';
import { createStore } from 'zustand/vanilla';
import { type FlowEdge, type FlowNode, flowEdges, flowNodes } from './flow.ts';
import {
  absorb,
  type Gesture,
  type History,
  NOTHING_SELECTED,
  type Replay,
  record,
  redo,
  type Selection,
  startHistory,
  undo,
} from './history.ts';

type Edit = (document: Document) => Document;

export type DraftState = {
  history: History;
  document: Document;
  nodes: FlowNode[];
  edges: FlowEdge[];
  selectedNodes: ReadonlySet<string>;
  selectedEdges: ReadonlySet<string>;
  /** Counts the edits; a preview carries the number of the edit it answers. */
  edits: number;
  /** Whether the newest edit was typed into a form. */
  isTyped: boolean;
  /** Whether nothing may be changed: every edit is refused here, wherever it comes from. What others save still comes in. */
  isReadOnly: boolean;
  setReadOnly: (isReadOnly: boolean) => void;
  /** Makes an edit, as one undo step; edits of one gesture (typing in one place) become one step together. */
  edit: (edit: Edit, gesture?: Gesture) => void;
  /** Takes in what others did: no step of one's own, and undo leaves it standing. */
  absorb: (merged: Document, replay: Replay) => void;
  /** Shows another document instead, with no step back to this one. */
  startOver: (document: Document) => void;
  undo: () => void;
  redo: () => void;
  select: (nodes: Iterable<string>, edges?: Iterable<string>) => void;
  removeSelected: () => void;
  /** React Flow's changes: sizes and drags in progress stay here, finished moves become edits, removals are ours alone. */
  changeNodes: (changes: NodeChange<FlowNode>[]) => void;
  changeEdges: (changes: EdgeChange<FlowEdge>[]) => void;
};

/** The draft of one scoring model while it is open in the studio; `isReadOnly`: of somebody who may only look at it. */
export function createDraftStore(opened: Document, isReadOnly = false) {
  return createStore<DraftState>((set, get) => {
    const selection = (): Selection => ({ nodes: get().selectedNodes, edges: get().selectedEdges });
    const show = (history: History, selected: Selection, isTyped = false) => {
      const { nodes, edges, edits, document } = get();
      const { present } = history;
      if (present === document) return set({ history });
      const keptNodes = intersect(selected.nodes, present.nodes);
      const keptEdges = intersect(selected.edges, present.edges);
      set({
        history,
        document: present,
        nodes: flowNodes(present, nodes, keptNodes),
        edges: flowEdges(present, edges, keptEdges),
        selectedNodes: keptNodes,
        selectedEdges: keptEdges,
        edits: edits + 1,
        isTyped,
      });
    };
    const { nodes: none } = NOTHING_SELECTED;
    return {
      history: startHistory(opened),
      document: opened,
      nodes: flowNodes(opened, [], none),
      edges: flowEdges(opened, [], none),
      selectedNodes: none,
      selectedEdges: none,
      edits: 0,
      isTyped: false,
      isReadOnly,
      setReadOnly: (now) => set({ isReadOnly: now }),
      edit: (edit, gesture) => {
        const { history, document } = get();
        if (get().isReadOnly) return;
        const isTyped = typeof gesture === 'object' && 'typed' in gesture;
        show(record(history, edit(document), selection(), gesture ?? null, performance.now()), selection(), isTyped);
      },
      absorb: (merged, replay) => show(absorb(get().history, merged, replay), selection()),
      startOver: (document) => show(startHistory(document), selection()),
      undo: () => {
        if (get().isReadOnly) return;
        const { history, selection: selected } = undo(get().history, selection());
        show(history, selected);
      },
      redo: () => {
        if (get().isReadOnly) return;
        const { history, selection: selected } = redo(get().history, selection());
        show(history, selected);
      },
      select: (nodes, edges = []) => {
        const { document } = get();
        // What is to be selected may not have come about: an edit may be refused.
        const selectedNodes = intersect(new Set(nodes), document.nodes);
        const selectedEdges = intersect(new Set(edges), document.edges);
        set({
          selectedNodes,
          selectedEdges,
          nodes: flowNodes(document, get().nodes, selectedNodes),
          edges: flowEdges(document, get().edges, selectedEdges),
        });
      },
      removeSelected: () => {
        const { selectedNodes, selectedEdges, edit } = get();
        if (selectedNodes.size + selectedEdges.size > 0)
          edit((document) => removeNodes(removeEdges(document, selectedEdges), selectedNodes));
      },
      changeNodes: (changes) => {
        const selectedNodes = new Set(get().selectedNodes);
        for (const change of changes)
          if (change.type === 'select') change.selected ? selectedNodes.add(change.id) : selectedNodes.delete(change.id);
        const passing = changes.filter(({ type }) => type !== 'remove' && !(type === 'position' && get().isReadOnly));
        set({ nodes: applyNodeChanges(passing, get().nodes), selectedNodes });
        const moved = finishedMoves(changes);
        if (moved.size > 0) get().edit((document) => moveChanged(document, moved));
      },
      changeEdges: (changes) => {
        const selectedEdges = new Set(get().selectedEdges);
        for (const change of changes)
          if (change.type === 'select') change.selected ? selectedEdges.add(change.id) : selectedEdges.delete(change.id);
        set({ selectedEdges, edges: flowEdges(get().document, get().edges, selectedEdges) });
      },
    };
  });
}
export type DraftStore = ReturnType<typeof createDraftStore>;

/** The ids that are still there; the same set where all of them are. */
function intersect(ids: ReadonlySet<string>, items: readonly { id: string }[]): ReadonlySet<string> {
  const kept = ids.size === 0 ? [] : items.filter(({ id }) => ids.has(id));
  return kept.length === ids.size ? ids : new Set(kept.map(({ id }) => id));
}

type Moves = Map<string, { x: number; y: number }>;

/** Where nodes came to rest at the end of a drag. */
function finishedMoves(changes: readonly NodeChange<FlowNode>[]): Moves {
  const moves: Moves = new Map();
  for (const change of changes)
    if (change.type === 'position' && change.position && !change.dragging)
      moves.set(change.id, { x: Math.round(change.position.x), y: Math.round(change.position.y) });
  return moves;
}

function moveChanged(document: Document, moves: Moves): Document {
  const changed = new Map(
    document.nodes.flatMap((node) => {
      const to = moves.get(node.id);
      return to && (to.x !== node.position.x || to.y !== node.position.y) ? [[node.id, to] as const] : [];
    }),
  );
  return changed.size > 0 ? moveNodes(document, changed) : document;
}
