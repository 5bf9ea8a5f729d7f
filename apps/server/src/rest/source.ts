import { type RuleSet, readRuleSet } from '@umbral/compiler';
import type { Databases } from '../database/open.ts';
import { serverActs } from '../database/scope.ts';

/** A published version: by its number, or by a label that points at it. */
export type Target = { workspace: string; model: string } & ({ label: string } | { number: number });
export type Published = { workspace: string; model: string; number: number; checksum: string };

/** Where published rule sets come from. What has a checksum never changes; what a label points at does. */
export type RuleSetSource = {
  /** What is published there, or null. */
  find: (target: Target) => Promise<Published | null>;
  load: (published: Published) => Promise<RuleSet>;
};

/** The versions in our database. A scoring model that was removed serves nobody until it is restored. */
export function databaseSource(databases: Databases): RuleSetSource {
  const versions = ({ workspace, model }: { workspace: string; model: string }) =>
    databases
      .of(serverActs(workspace))
      .selectFrom('version')
      .innerJoin('scoring_model', 'scoring_model.id', 'version.model_id')
      .where('scoring_model.deleted_at', 'is', null)
      .where('version.workspace_id', '=', workspace)
      .where('version.model_id', '=', model);
  return {
    find: async (target) => {
      const { workspace, model } = target;
      const row = await ('number' in target
        ? versions(target).where('version.number', '=', target.number)
        : versions(target)
            .innerJoin('label', (join) =>
              join.onRef('label.model_id', '=', 'version.model_id').onRef('label.number', '=', 'version.number'),
            )
            .where('label.name', '=', target.label)
      )
        .select(['version.number', 'version.checksum'])
        .executeTakeFirst();
      return row ? { workspace, model, number: row.number, checksum: row.checksum } : null;
    },
    load: async (published) => {
      const row = await versions(published)
        .where('version.number', '=', published.number)
        .select('version.rule_set')
        .executeTakeFirstOrThrow();
      const read = readRuleSet(row.rule_set);
      if (read.ok) return read.ruleSet;
      throw new Error(`The rule set ${published.checksum} cannot be read: ${JSON.stringify(read.issues)}`);
    },
  };
}
