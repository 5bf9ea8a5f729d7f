import { DEFAULT_WORKSPACE } from '../../src/database/workspace.ts';
import { OWNER } from './client.ts';
import type { Outcome } from './every-request.ts';
import { type Furniture, furnish } from './furniture.ts';
import { newMember, newWorkspace, type Person, signedInAs } from './people.ts';
import { startPostman } from './postman.ts';
import type { TestServer } from './server.ts';
import { startRunner } from './simulations.ts';
import { startCourier } from './webhooks.ts';

/** Who asks: nobody who is signed in, a member of another workspace only, or a member of the first one. */
export type Who = 'nobody' | 'stranger' | 'viewer' | 'editor' | 'owner';

/** Members of the first workspace, and a stranger who owns another one that holds one of everything. */
export type TwoWorkspaces = {
  people: Record<Exclude<Who, 'nobody'>, Person>;
  elsewhere: { id: string; things: Furniture };
  /** Makes the members what they are, whoever was taken out since. */
  restore: () => Promise<void>;
  /** One of everything more in the other workspace. */
  furnishAgain: () => Promise<Furniture>;
  headersOf: (who: Who) => Record<string, string>;
};

export async function makeTwoWorkspaces(server: TestServer): Promise<TwoWorkspaces> {
  const workers = [await startPostman(server), await startRunner(server), await startCourier(server)];
  const owner = await signedInAs(server, OWNER.email, OWNER.password);
  // So that the owner may leave.
  await newMember(server, 'owner');
  const [viewer, editor, stranger] = [
    await newMember(server, 'viewer'),
    await newMember(server, 'editor'),
    await newMember(server, 'viewer'),
  ];
  const people = { owner, viewer, editor, stranger };
  const { id, client } = await newWorkspace(server, stranger);
  await stranger.client.people.leave.mutate();
  const things = await furnish(server, client, id);
  // From now on nothing there changes by itself.
  for (const { stop } of workers) await stop();

  const restore = async () => {
    for (const role of ['viewer', 'editor', 'owner'] as const)
      await server.db
        .insertInto('member')
        .values({ workspace_id: DEFAULT_WORKSPACE, user_id: people[role].userId, role })
        .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doUpdateSet({ role }))
        .execute();
  };
  const furnishAgain = async () => {
    const again = [await startPostman(server), await startRunner(server), await startCourier(server)];
    const more = await furnish(server, client, id);
    for (const { stop } of again) await stop();
    return more;
  };
  const headersOf = (who: Who): Record<string, string> =>
    who === 'nobody' ? {} : { cookie: people[who].cookie, 'umbral-workspace': DEFAULT_WORKSPACE };
  return { people, elsewhere: { id, things }, restore, furnishAgain, headersOf };
}

/**
 * The code with which an answer refuses, whichever of our forms it has; a stream has begun when it is refused. `secret`: what no answer
 * may hold.
 */
export async function outcomeOf(answer: Response, secret: readonly string[] = []): Promise<Outcome> {
  const text = await answer.text();
  const leaked = secret.find((each) => text.includes(each));
  if (leaked !== undefined) return `it tells ${leaked}`;
  const code = /"problem":\{"code":"(\w+)"/.exec(text)?.[1] ?? /"type":"urn:umbral:problem:(\w+)"/.exec(text)?.[1];
  if (code !== undefined) return code;
  return answer.ok ? 'done' : `${answer.status} ${text}`;
}

/** The ids of somebody's things that a request does not name itself; `knows`: the one that whoever asks may be told. */
export const secretsIn = ({ document: _, ...things }: Furniture, input: unknown, knows?: keyof Furniture): string[] =>
  Object.entries(things)
    .filter(([name]) => name !== knows)
    .map(([, id]) => String(id))
    .filter((id) => id.length > 8 && !JSON.stringify(input ?? null).includes(id));
