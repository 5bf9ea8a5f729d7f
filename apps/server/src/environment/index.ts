import { z } from 'zod';
import { StartError } from '../start-error.ts';
import { Database } from './database.ts';
import { Limits } from './limits.ts';
import { Mail } from './mail.ts';
import { Network } from './network.ts';
import { Observing } from './observing.ts';

/** What the environment may say, by topic: for each variable what it is for, and the sentence about a value that will not do. */
const TOPICS = { network: Network, database: Database, mail: Mail, limits: Limits, observing: Observing };
const Environment = z.object(TOPICS);
type Read = z.output<typeof Environment>;

const settingsIn = ({ network, database, mail, limits, observing }: Read) => ({
  ...network,
  ...database,
  ...mail,
  ...limits,
  ...observing,
  // The address in mails is one at which people open this server.
  origins: mail.publicUrl === null ? network.origins : [...new Set([...network.origins, mail.publicUrl])],
});

/** How this server is to run. */
export type Settings = ReturnType<typeof settingsIn>;

/** A variable, what it is for, and what it may be. */
type Variable = { topic: string; name: string; about: string; schema: z.ZodType };

/** Every variable that is read, topic by topic. */
export const VARIABLES: readonly Variable[] = Object.entries(TOPICS).flatMap(([topic, read]) =>
  Object.entries<z.ZodType>(read.in.shape).map(([name, schema]) => ({ topic, name, about: schema.description ?? '', schema })),
);

/** Reads the environment; an empty variable counts as absent. */
export function readEnvironment(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse({ network: given, database: given, mail: given, limits: given, observing: given });
  if (!read.success) throw new StartError(read.error.issues.map((issue) => issue.message).join('\n'));
  return settingsIn(read.data);
}
