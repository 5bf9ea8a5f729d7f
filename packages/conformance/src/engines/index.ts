import type { Engine } from './engine.ts';
import { flatRuleSet, jsonLogicEngineCompiled, jsonLogicEngineInterpreted, jsonLogicJs } from './json-logic.ts';
import { evaluatorExplaining, evaluatorScoring, standaloneModule } from './ours.ts';

/** Every engine that needs nothing but this process. */
export const inProcess = (): Engine[] => [
  jsonLogicJs,
  jsonLogicEngineCompiled(),
  jsonLogicEngineInterpreted(),
  flatRuleSet,
  evaluatorExplaining,
  evaluatorScoring,
  standaloneModule,
];
