import type { Line, RuleSet } from '../../program/index.ts';
import type { Built } from './build.ts';

type Outputs = RuleSet['outputs'];

/** Where every result is found. With an audience, results are read behind it. */
export function outputsOf({ program, stages, scores, audience, nodes }: Built, lines: ReadonlyMap<string, Line[]>): Outputs {
  const outputs: Outputs = { scores: [], bands: [], grades: [], audience, matches: {} };
  const pathOf = (id: string): string => (audience === null ? stages.valuePath(id) : `results.${id}`);
  for (const node of program.nodes) {
    const { id } = node;
    switch (node.kind) {
      case 'segment':
      case 'criterion':
      case 'disqualifier':
      case 'audience':
        outputs.matches[id] = stages.matchPath(id);
        break;
      case 'score': {
        const { key, decimals } = node;
        const { minimum, maximum } = node.scale;
        const disqualified = scores.get(id)?.disqualified ?? null;
        outputs.scores.push({ key, node: id, path: pathOf(id), minimum, maximum, decimals, disqualified, lines: lines.get(id) ?? [] });
        break;
      }
      case 'bands': {
        const score = nodes.get(node.score);
        outputs.bands.push({ score: score?.kind === 'score' ? score.key : '', node: id, path: pathOf(id), bands: node.bands });
        break;
      }
      case 'matrix':
        outputs.grades.push({ key: node.key, node: id, path: pathOf(id), grades: [...new Set(node.cells.flat())].sort() });
        break;
    }
  }
  return outputs;
}
