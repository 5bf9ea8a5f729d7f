import type { Document } from '@umbral/model';
import type { Program } from '../program/index.ts';
import { Context, type Finder, Judge } from './context.ts';
import { findConditions } from './find/conditions.ts';
import { findDecays } from './find/decays.ts';
import { findDuplicateEvents } from './find/events.ts';
import { findGrades } from './find/grades.ts';
import { findLadders } from './find/ladders.ts';
import { findLimits } from './find/limits.ts';
import { findOrder } from './find/order.ts';
import { findOverlaps } from './find/overlaps.ts';
import { findParts } from './find/parts.ts';
import { findInSample } from './find/sample.ts';
import { findSegments } from './find/segments.ts';
import { findEnded } from './find/switching.ts';
import { findWeights } from './find/weights.ts';
import type { Finding } from './finding.ts';
import type { SampleProfile } from './profile.ts';

const FINDERS: readonly Finder[] = [
  findConditions,
  findParts,
  findLadders,
  findSegments,
  findOverlaps,
  findOrder,
  findDuplicateEvents,
  findLimits,
  findWeights,
  findGrades,
  findDecays,
];

/** What findings may depend on besides the document: the moment, and a sample. What is left out is not asked about. */
type Surroundings = { now?: number | undefined; profile?: SampleProfile | undefined };

/**
 * What is sound but says nothing, says it twice, or cannot be meant: in the order of the document's nodes. `program` is the document's.
 * A finding holds for every lead that there can be (or, about a sample, for every lead of it). What would take too long is not found.
 */
export function lint(document: Document, program: Program, { now, profile }: Surroundings = {}): Finding[] {
  const context = new Context(document, program);
  const asked = [...FINDERS, ...(now === undefined ? [] : [findEnded(now)]), ...(profile ? [findInSample(profile)] : [])];
  const found = asked.flatMap((find) => find(context, new Judge()));
  const places = new Map(document.nodes.map((node, place) => [node.id, place]));
  const place = ({ node }: Finding): number => places.get(node) ?? -1;
  return found.toSorted((a, b) => place(a) - place(b));
}
