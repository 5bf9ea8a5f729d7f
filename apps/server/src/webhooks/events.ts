import { randomUUID } from 'node:crypto';

/** What a webhook can be told about. */
export const EVENTS = ['version.published', 'label.moved'] as const;
export type EventType = (typeof EVENTS)[number];

/** Grows when a field changes its meaning or goes away; new fields may come at any time. */
const FORMAT = 1;

/** Paths of the interface for services, below the server's own address. */
type Links = { ruleSet: string; score: string };
type Model = { id: string; name: string };
type VersionAt = { number: number; checksum: string; links: Links };
/** As the list of versions names them; null where that is not known. */
type Author = string | null;

/** `revision` of a version: of the draft that was published. */
type PublishedData = { model: Model; version: VersionAt & { revision: number; note: string }; by: Author };
/** `from` null: the label is new; `to` null: it was removed. `revision`: which move of the label this is. */
type MovedData = {
  model: Model;
  label: { name: string; revision: number; links: Links };
  from: VersionAt | null;
  to: VersionAt | null;
  by: Author;
};
type PingData = { webhook: { id: string }; by: Author };

/** What happened, in the form in which receivers get it. docs/webhooks.md describes it. */
export type Happening =
  | { type: 'version.published'; at: Date; data: PublishedData }
  | { type: 'label.moved'; at: Date; data: MovedData }
  | { type: 'ping'; at: Date; data: PingData };

const linksTo = (path: string): Links => ({ ruleSet: `${path}/rule-set`, score: `${path}/score` });

export const linksOfVersion = (model: string, number: number): Links => linksTo(`/api/v1/models/${model}/versions/${number}`);
export const linksOfLabel = (model: string, label: string): Links => linksTo(`/api/v1/models/${model}/labels/${label}`);

/** A message with an identifier of its own, the same for every webhook and every attempt: by it receivers know what they have had. */
export const messageOf = (workspace: string, { type, at, data }: Happening) => ({
  id: `msg_${randomUUID()}`,
  event: type,
  payload: JSON.stringify({ type, timestamp: at.toISOString(), format: FORMAT, workspace, data }),
});
