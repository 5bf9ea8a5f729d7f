import type { Document } from '../document/document.ts';
import { emptyDocument } from '../document/empty.ts';
import { addNode } from '../edits/add.ts';
import { connect } from '../edits/edges.ts';
import { updateNode } from '../edits/nodes.ts';
import type { DataOf, NodeKind } from '../nodes/kinds.ts';
import { portsOf } from '../nodes/ports.ts';

/** The columns that a template is laid out in, left to right, in canvas pixels. */
const LANES: Record<NodeKind, number> = {
  note: 0,
  segment: -300,
  activity: 0,
  criterion: 0,
  decay: 300,
  group: 600,
  score: 900,
  audience: 900,
  disqualifier: 900,
  bands: 1200,
  matrix: 1500,
};
const ROW = 112;

/** Draws a document through the same edits as a person: nodes in lanes, edges between the ports that fit. Templates and examples are drawn so. */
export class DocumentBuilder {
  document: Document = emptyDocument();

  /** Adds a node in the lane of its kind (or in another kind's), `row` rows down, and returns its id. */
  add<K extends NodeKind>(id: string, kind: K, row: number, data: Partial<DataOf<K>>, lane: NodeKind = kind): string {
    this.document = updateNode(addNode(this.document, kind, id, { x: LANES[lane], y: row * ROW }), id, kind, data);
    return id;
  }

  /** Connects the out port of each source with a port of the target that takes it: the one named, else the first. */
  join(target: string, sources: readonly string[], port?: string): void {
    for (const source of sources) {
      const [from, into] = [this.#kindOf(source), this.#kindOf(target)];
      const [out] = portsOf(from).out;
      const entry = portsOf(into).in.find(({ id, accepts }) => (port === undefined || id === port) && out && accepts.includes(out.type));
      if (!out || !entry) throw new Error(`${from} and ${into} have no ports to connect`);
      const connection = { source, sourcePort: out.id, target, targetPort: entry.id };
      this.document = connect(this.document, `${source}-${target}`, connection);
    }
  }

  #kindOf(id: string): NodeKind {
    const node = this.document.nodes.find((each) => each.id === id);
    if (!node) throw new Error(`The document has no node ${id}`);
    return node.kind;
  }
}
