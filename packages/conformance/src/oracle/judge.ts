import type { Document } from '@umbral/model';
import type { CaseLead, Verdict } from '../cases/format.ts';
import { bandOf, gradeOf, scoreUnder } from './bands.ts';
import { asDrawn } from './drawing.ts';
import { audienceHolds } from './gates.ts';
import { merged } from './lines.ts';
import { withLiterals } from './numbers.ts';
import { nodesOfKind, type Scene, sceneOf } from './scene.ts';
import { type Scored, scoreOf } from './score.ts';

/**
 * What comes out for a lead at a moment, straight from packages/model/SPEC.md: the second opinion that every engine is held against.
 * Plain and slow on purpose. It takes a sound document: what the compiler would call an error has no meaning here.
 */
export function judge(document: Document, lead: CaseLead, now: number): Verdict {
  const scene = sceneOf(asDrawn(withLiterals(document)), lead, now);
  const audience = audienceHolds(scene);
  const isScored = audience ?? true;
  const scores = nodesOfKind(scene, 'score').map((score) => [score.data.key, scoreOf(score, scene)] as const);
  return {
    scores: Object.fromEntries(scores.map(([key, scored]) => [key, isScored ? scored.value : null])),
    bands: Object.fromEntries(bandsOf(scene).map(([key, band]) => [key, isScored ? band : null])),
    grades: Object.fromEntries(nodesOfKind(scene, 'matrix').map((matrix) => [matrix.data.key, isScored ? gradeOf(matrix, scene) : null])),
    contributions: Object.fromEntries(scores.map(([key, scored]) => [key, isScored ? merged(scored.lines) : []])),
    ...disqualifications(scores, scene),
    ...(audience === null ? {} : { audience }),
  };
}

/** By the key of the score that the bands are of. */
function bandsOf(scene: Scene): [string, string][] {
  return nodesOfKind(scene, 'bands').flatMap((bands) => {
    const score = scoreUnder(bands, scene);
    return score ? [[score.data.key, bandOf(bands, score, scene)]] : [];
  });
}

/** Said only of documents that have disqualifiers. */
function disqualifications(scores: readonly (readonly [string, Scored])[], scene: Scene): Pick<Verdict, 'disqualified'> {
  if (nodesOfKind(scene, 'disqualifier').length === 0) return {};
  return { disqualified: Object.fromEntries(scores.map(([key, { disqualified }]) => [key, disqualified])) };
}
