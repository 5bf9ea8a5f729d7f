import { compile } from '@umbral/compiler';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOW } from '../../src/cases/people.ts';
import { differencesOf } from '../../src/engines/compare.ts';
import { inProcess } from '../../src/engines/index.ts';
import { documents } from '../../src/engines/random/documents.ts';
import { leads } from '../../src/engines/random/leads.ts';
import { judge } from '../../src/oracle/judge.ts';

/** What is wrong with a random document may only be that thresholds cannot be reached, or that nobody asks for the activity that points fade with. */
const HARMLESS = new Set(['thresholdUnreachable', 'anchorWithoutEvents']);
const RUNS = { seed: 20_260_101, numRuns: 250 };

it('every engine says what the oracle says of random documents and leads', async () => {
  const engines = inProcess();
  await fc.assert(
    fc.asyncProperty(documents, leads, async (document, people) => {
      const compiled = compile(document);
      const errors = compiled.diagnostics.filter(({ severity, code }) => severity === 'error' && !HARMLESS.has(code));
      expect(errors).toEqual([]);
      const expected = people.map((lead) => judge(document, lead, NOW));
      for (const engine of engines) {
        const run = engine.prepare(compiled);
        if (typeof run === 'string') continue;
        const got = await run(people, NOW);
        const found = expected.flatMap((verdict, index) => {
          const one = got[index];
          return one ? differencesOf(verdict, one, engine.explains) : ['no verdict'];
        });
        expect(found, engine.name).toEqual([]);
      }
    }),
    RUNS,
  );
});
