import { emitModule } from '@umbral/compiler';
import { compileRuleSet, type Explanation, factsPreparer } from '@umbral/evaluator';
import type { CaseLead, Verdict } from '../cases/format.ts';
import type { Engine } from './engine.ts';

function explained({ scores, bands, grades, lines, reasons }: Explanation): Verdict {
  const outside = Object.values(reasons).some((reason) => reason?.kind === 'outsideAudience');
  return {
    scores,
    bands,
    grades,
    contributions: Object.fromEntries(
      Object.entries(lines).map(([key, each]) => [key, each.map(({ line, value }) => ({ kind: line.kind, node: line.node, value }))]),
    ),
    disqualified: Object.fromEntries(
      Object.entries(reasons).map(([key, reason]) => [key, reason?.kind === 'disqualified' ? reason.node : null]),
    ),
    audience: !outside,
  };
}

/** Our evaluator, explaining each lead. */
export const evaluatorExplaining: Engine = {
  name: 'evaluator, explaining',
  explains: true,
  prepare: ({ ruleSet }) => {
    const scorer = compileRuleSet(ruleSet);
    const prepare = factsPreparer(ruleSet.input);
    return (leads, now) => leads.map((lead) => explained(scorer.explain(prepare(lead, now))));
  },
};

/** Our evaluator, scoring without an explanation. */
export const evaluatorScoring: Engine = {
  name: 'evaluator, scoring',
  explains: false,
  prepare: ({ ruleSet }) => {
    const scorer = compileRuleSet(ruleSet);
    const prepare = factsPreparer(ruleSet.input);
    return (leads, now) => leads.map((lead) => ({ ...scorer.score(prepare(lead, now)), contributions: {} }));
  },
};

type Module = { score: (lead: CaseLead, now: number) => Verdict };

/** The standalone JavaScript module. It prepares leads itself. */
export const standaloneModule: Engine = {
  name: 'JavaScript module',
  explains: true,
  prepare: ({ program }) => {
    const loading: Promise<Module> = import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(emitModule(program))}`);
    return async (leads, now) => {
      const { score } = await loading;
      return leads.map((lead) => score(lead, now));
    };
  },
};
