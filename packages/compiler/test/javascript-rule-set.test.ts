import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emitModule } from '../src/index.ts';
import { emit } from '../src/targets/json-logic/emit.ts';
import { hosted } from './javascript-host.ts';
import { imported, NOW } from './javascript-module.ts';
import { leads, programs } from './javascript-random.ts';

it('random modules come to what their rule sets come to: scores to the bit, and line by line', async () => {
  const property = fc.asyncProperty(programs, fc.array(leads, { minLength: 2, maxLength: 4 }), async (program, some) => {
    const { prepare, score } = await imported(emitModule(program));
    const ruleSet = emit(program);
    for (const lead of some) {
      const result = score(lead, NOW);
      const read = hosted(ruleSet, prepare(lead, NOW));
      const { scores, bands, grades, audience } = ruleSet.outputs;
      expect(result.audience).toBe(audience === null ? null : read(audience));
      for (const { key, path, disqualified, lines } of scores) {
        expect(result.scores[key]).toBe(read(path));
        expect(result.disqualified[key]).toBe(disqualified === null ? null : read(disqualified));
        if (result.scores[key] === null) continue;
        const told = lines.map((line) => ({ node: line.node, kind: line.kind, value: Number(read(`contributions.${line.id}`)) + 0 }));
        expect(result.contributions[key]).toEqual(told.filter(({ kind, value }) => kind === 'points' || value !== 0));
      }
      for (const { score: key, path } of bands) expect(result.bands[key]).toBe(read(path));
      for (const { key, path } of grades) expect(result.grades[key]).toBe(read(path));
    }
  });
  await fc.assert(property, { seed: 20_260_601, numRuns: 300 });
});
