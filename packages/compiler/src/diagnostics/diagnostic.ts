import { type DiagnosticCode, type DiagnosticParams, SEVERITIES, type Severity } from './catalogue.ts';

type DiagnosticOf<C extends DiagnosticCode> = {
  code: C;
  severity: Severity;
  /** The node it is about (for an edge: the node that the edge goes to, or else comes from); null only if it is about the document. */
  node: string | null;
  /** The edge it is about, if it is about one. */
  edge: string | null;
  params: DiagnosticParams[C];
};

/** A coded finding. What an edge's finding leaves out is the edge; what a node's error leaves out is the node. */
export type Diagnostic = { [C in DiagnosticCode]: DiagnosticOf<C> }[DiagnosticCode];

/** A finding about a node, or about the document if `node` is null. */
export function about<C extends DiagnosticCode>(node: string | null, code: C, params: DiagnosticParams[C]): DiagnosticOf<C> {
  return { code, severity: SEVERITIES[code], node, edge: null, params };
}

/** A finding about an edge; `node` is the one to show it at. */
export function aboutEdge<C extends DiagnosticCode>(
  edge: string,
  node: string | null,
  code: C,
  params: DiagnosticParams[C],
): DiagnosticOf<C> {
  return { code, severity: SEVERITIES[code], node, edge, params };
}
