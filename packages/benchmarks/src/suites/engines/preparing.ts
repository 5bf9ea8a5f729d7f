import { FactColumnsCache, factsPreparer, leadColumnsBuilder } from '@umbral/evaluator';
import { NOW, randomLeads } from '../../leads/leads.ts';
import { type Contestant, measureRounds, type Rates, type Rounds } from '../../measure/rounds.ts';
import { median } from '../../measure/statistics.ts';
import type { CompiledModel } from '../../model/compiled.ts';
import type { Section } from '../../report/section.ts';
import type { Crowd } from './contestants.ts';

/** What comes before any scoring: reading a lead from JSON, and preparing it as facts. */
function contestantsFor({ ruleSet }: CompiledModel, events: number, { single }: Crowd): Contestant[] {
  const leads = [...randomLeads(single, events)];
  const texts = leads.map((lead) => JSON.stringify(lead));
  const prepare = factsPreparer(ruleSet.input);
  const inputs = { inputs: leads.length, leadsPerCall: 1 };
  return [
    { name: 'read from JSON', ...inputs, call: (input) => JSON.parse(texts[input] ?? '') },
    {
      name: 'prepare as facts',
      ...inputs,
      call: (input) => {
        const lead = leads[input];
        return lead && prepare(lead, NOW);
      },
    },
    {
      name: 'collect and prepare by column, all at once',
      inputs: 1,
      leadsPerCall: leads.length,
      call: () => {
        const builder = leadColumnsBuilder();
        for (const lead of leads) builder.add(lead);
        return new FactColumnsCache(builder.finish(), NOW).prepare(ruleSet.input);
      },
    },
  ];
}

/** How fast leads can be read and prepared, which whoever scores them does first. */
export async function measurePreparing(model: CompiledModel, sizes: readonly number[], crowd: Crowd, rounds: Rounds): Promise<Section> {
  const measured: Rates[] = [];
  for (const events of sizes) measured.push(await measureRounds(contestantsFor(model, events, crowd), rounds));
  const names = [...(measured[0]?.keys() ?? [])];
  return {
    title: 'Before scoring: reading and preparing leads',
    notes: ['Not part of the other tables, in which every lead is prepared already.'],
    columns: ['step', ...sizes.map((events) => `leads/s, ${events} events`)],
    rows: names.map((name) => [name, ...measured.map((rates) => Math.round(median(rates.get(name) ?? [])))]),
  };
}
