import { readFileSync } from 'node:fs';
import { CompiledRule, initSync } from '@goplasmatic/datalogic/web';
import type { Peer } from './peer.ts';
import { leanStages, outputReader } from './stages.ts';

/** The package's door for Node does not open from an ES module (CommonJS in files that it declares to be modules), so the web's is taken. */
const binary = (): Uint8Array<ArrayBuffer> =>
  readFileSync(new URL('datalogic_wasm_bg.wasm', import.meta.resolve('@goplasmatic/datalogic/web')));

/**
 * JSON Logic in Rust, as WebAssembly. Data crosses the border as JSON text: each part of it is written once, and a stage gets only the parts
 * that it reads.
 */
export const datalogic: Peer = {
  key: 'datalogic',
  name: '@goplasmatic/datalogic (wasm)',
  prepare: async ({ ruleSet }) => {
    initSync({ module: binary() });
    const stages = leanStages(ruleSet).map(({ rules, ...stage }) => ({ ...stage, rule: new CompiledRule(JSON.stringify(rules), false) }));
    const read = outputReader(ruleSet);
    return (facts) => {
      const data: { [name: string]: { [id: string]: unknown } } = {};
      const texts: { [name: string]: string } = { lead: JSON.stringify(facts.lead), events: JSON.stringify(facts.events) };
      for (const { name, reads, ids, rule } of stages) {
        const given = reads.filter((part) => part in texts).map((part) => `${JSON.stringify(part)}:${texts[part]}`);
        const values: unknown[] = JSON.parse(rule.evaluate(`{${given.join(',')}}`));
        const results = Object.fromEntries(ids.map((id, index) => [id, values[index]]));
        data[name] = results;
        texts[name] = JSON.stringify(results);
      }
      return read(data);
    };
  },
};
