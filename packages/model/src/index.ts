export { eventsOf, fieldsOf } from './catalogue/definitions.ts';
export { CATALOGUE_EVENTS, type CatalogueEvent } from './catalogue/events.ts';
export { EventDefinition, FieldDefinition, FieldType } from './catalogue/field.ts';
export { CATALOGUE_FIELDS, type CatalogueField } from './catalogue/fields.ts';
export {
  ActivityComparison,
  Comparison,
  type Condition,
  ConditionGroup,
  EventSelection,
  type GroupOf,
  type PropertyCondition,
  PropertyGroup,
} from './conditions/condition.ts';
export { Measure } from './conditions/measure.ts';
export { noConditions } from './conditions/none.ts';
export {
  NUMBER_OPERATORS,
  type NumberOperator,
  OPERATORS,
  type OperandShape,
  type Operator,
  operatorsFor,
} from './conditions/operators.ts';
export type { Choices, Clash, Side } from './diff/clashes.ts';
export { type Change, diffDocuments } from './diff/difference.ts';
export { type Fate, type Merged, type MergedEdge, type MergedNode, mergeDocuments } from './diff/merge.ts';
export { type Reconciled, reconcile } from './diff/reconcile.ts';
export { STOP_FATES, type Stop, type StopFate, stopsOf } from './diff/stops.ts';
export { Document } from './document/document.ts';
export { Edge } from './document/edge.ts';
export { emptyDocument } from './document/empty.ts';
export { Identifier } from './document/identifier.ts';
export { Label } from './document/label.ts';
export { LIMITS } from './document/limits.ts';
export type { InPort, OutPort, Ports, PortType } from './document/ports.ts';
export { type ReadProblem, type ReadResult, readDocument } from './document/read.ts';
export { toIdentifier } from './document/to-identifier.ts';
export { DOCUMENT_VERSION } from './document/version.ts';
export { addNode } from './edits/add.ts';
export { type Alignment, alignNodes, distributeNodes, nudgeNodes } from './edits/arrange.ts';
export { type Clip, copyNodes, writeClip } from './edits/clipboard/clip.ts';
export { duplicateNodes, type PasteProblem, type PasteResult, pasteClip } from './edits/clipboard/paste.ts';
export { type ClipProblem, type ClipResult, readClip } from './edits/clipboard/read.ts';
export { declareEvent, declareField } from './edits/definitions.ts';
export { type Connection, connect, connectionRefusal, moveEdge, type Refusal, removeEdges } from './edits/edges.ts';
export { addJoined, type Joinable, joinableTo, redirectEdge } from './edits/joined.ts';
export { LANES, type Lane, type LaneStrip, laneOf, lanesOf, moveToLane } from './edits/lanes.ts';
export { moveNodes, removeNodes, updateNode } from './edits/nodes.ts';
export { hasPoints, isSwitched, setPoints, switchNodes } from './edits/shared.ts';
export { type Size, type SizeOf, usualSize } from './edits/size.ts';
export { type ConnectionTarget, connectAll, connectionTargets } from './edits/targets.ts';
export { moveThreshold } from './edits/thresholds.ts';
export { tidy } from './edits/tidy/tidy.ts';
export { type Found, findNodes, folded } from './find/find.ts';
export { type Direction, type FlowDirection, inReadingOrder, neighboursOf, nodeBeside } from './find/neighbours.ts';
export type { FindWords, FoundIn } from './find/texts.ts';
export { Band, BandColour } from './nodes/bands.ts';
export type { DecayAnchor, DecayCurve } from './nodes/decay.ts';
export { type DataOf, NODE_KINDS, Node, type NodeKind, type NodeOf } from './nodes/kinds.ts';
export { FieldLadder, MeasureLadder } from './nodes/ladder.ts';
export type { Position } from './nodes/node.ts';
export { portsOf } from './nodes/ports.ts';
export { DocumentBuilder } from './templates/builder.ts';
export { all, any, byRange, byValue, compare, happened } from './templates/parts.ts';
export { TEMPLATES, type TemplateId } from './templates/templates.ts';
