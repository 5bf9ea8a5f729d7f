import { byHand } from './by-hand.ts';
import { datalogic } from './datalogic.ts';
import { jsonLogicEngineCompiled, jsonLogicEngineInterpreted } from './json-logic-engine.ts';
import { jsonLogicJs } from './json-logic-js.ts';
import { jsonRulesEngine } from './json-rules-engine.ts';
import { OUR_ENGINES, peerOf } from './ours.ts';
import type { Peer } from './peer.ts';
import { zenEngine } from './zen/engine.ts';

const OURS: readonly Peer[] = OUR_ENGINES.map(peerOf);

/** Everything that scores the whole model one lead at a time; the first is the one that the others must agree with. */
export const WHOLE_MODEL: readonly Peer[] = [
  byHand,
  ...OURS,
  jsonLogicEngineCompiled,
  jsonLogicEngineInterpreted,
  jsonLogicJs,
  datalogic,
  zenEngine,
];

/** What scores the attribute criteria alone. */
export const ATTRIBUTES_ONLY: readonly Peer[] = [...OURS, jsonLogicEngineCompiled, jsonRulesEngine];

/** With whom it is checked what models come to that nobody wrote by hand. */
export const REFERENCE: Peer = jsonLogicEngineCompiled;
