import type { Action } from './audit.ts';

/** Every action, by what it is about; so they stand in the list of those that one can choose. */
const ACTIONS = {
  'model.created': 'model',
  'model.renamed': 'model',
  'model.removed': 'model',
  'model.restored': 'model',
  'draft.edited': 'draft',
  'draft.restored': 'draft',
  'version.published': 'version',
  'label.moved': 'label',
  'label.removed': 'label',
  'sample.imported': 'sample',
  'sample.renamed': 'sample',
  'sample.removed': 'sample',
  'import.abandoned': 'import',
  'simulation.started': 'simulation',
  'simulation.cancelled': 'simulation',
  'simulation.removed': 'simulation',
  'key.created': 'key',
  'key.revoked': 'key',
  'webhook.created': 'webhook',
  'webhook.changed': 'webhook',
  'webhook.rotated': 'webhook',
  'webhook.deleted': 'webhook',
  'webhook.tested': 'webhook',
  'webhook.redelivered': 'webhook',
  'member.invited': 'member',
  'member.joined': 'member',
  'member.roleChanged': 'member',
  'member.removed': 'member',
  'member.left': 'member',
  'invitation.revoked': 'invitation',
  'workspace.created': 'workspace',
  'workspace.renamed': 'workspace',
  'session.signedIn': 'session',
  'session.signedOut': 'session',
  'session.revoked': 'session',
  'password.changed': 'password',
  'password.reset': 'password',
} as const satisfies { [Each in Action]: Each extends `${infer Group}.${string}` ? Group : never };

export type Group = (typeof ACTIONS)[Action];

const isAction = (text: string): text is Action => Object.hasOwn(ACTIONS, text);

/** The groups of actions, each with its actions. */
export const GROUPS: ReadonlyMap<Group, Action[]> = grouped();

function grouped(): Map<Group, Action[]> {
  const groups = new Map<Group, Action[]>();
  for (const action of Object.keys(ACTIONS).filter(isAction)) groups.set(ACTIONS[action], [...(groups.get(ACTIONS[action]) ?? []), action]);
  return groups;
}

/** Whether a text names an action, or a group of several: what one can choose. */
export const isChoice = (text: string): boolean =>
  isAction(text) || [...GROUPS].some(([group, actions]) => group === text && actions.length > 1);
