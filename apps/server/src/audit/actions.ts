type Role = 'owner' | 'editor' | 'viewer';

/**
 * Every action that is recorded, and what is kept of it besides who did it, when and to what: numbers, codes, and what people call
 * things. Never a secret, never anything of a lead, and of addresses nothing but the host.
 */
export type AuditDetails = {
  'model.created': Nothing;
  'model.renamed': { before: string };
  'model.removed': Nothing;
  'model.restored': Nothing;
  /** Of a time in which somebody went on editing, the first revision. */
  'draft.edited': { revision: number };
  'draft.restored': { number: number; revision: number };
  'version.published': { number: number; revision: number };
  /** `from`: the version that it pointed at; null: none. */
  'label.moved': { label: string; from: number | null; number: number };
  'label.removed': { label: string; from: number | null };
  'sample.imported': { mode: 'new' | 'replace' | 'append'; leads: number; events: number };
  'sample.renamed': { before: string };
  'sample.removed': { leads: number };
  'import.abandoned': { mode: 'new' | 'replace' | 'append' };
  /** Of a version or of a revision of the draft. */
  'simulation.started': { number: number | null; revision: number | null; sample: string };
  'simulation.cancelled': Nothing;
  'simulation.removed': Nothing;
  /** `expires`: in epoch milliseconds; null: never. */
  'key.created': { scopes: string[]; expires: number | null };
  'key.revoked': Nothing;
  'webhook.created': { tells: string[]; active: boolean };
  'webhook.changed': { changed: ('url' | 'description' | 'events' | 'active')[]; tells: string[]; active: boolean };
  'webhook.rotated': Nothing;
  'webhook.deleted': Nothing;
  'webhook.tested': Nothing;
  'webhook.redelivered': { delivery: number };
  'member.invited': { role: Role };
  'member.joined': { role: Role };
  'member.roleChanged': { before: Role; role: Role };
  'member.removed': { role: Role };
  'member.left': { role: Role };
  'invitation.revoked': { role: Role };
  'workspace.created': Nothing;
  'workspace.renamed': { before: string };
  'session.signedIn': Nothing;
  'session.signedOut': Nothing;
  /** How many sessions somebody ended from another one. */
  'session.revoked': { count: number };
  'password.changed': Nothing;
  'password.reset': Nothing;
};

type Nothing = { [name: string]: never };

export type Action = keyof AuditDetails;

/** What something can be done to. */
const SUBJECTS = ['model', 'sample', 'import', 'simulation', 'key', 'webhook', 'invitation', 'person', 'workspace'] as const;
export type SubjectKind = (typeof SUBJECTS)[number];

/** What each action is done to: whatever happens to a model's draft, versions and labels happens to the model. */
export const SUBJECT_OF = {
  'model.created': 'model',
  'model.renamed': 'model',
  'model.removed': 'model',
  'model.restored': 'model',
  'draft.edited': 'model',
  'draft.restored': 'model',
  'version.published': 'model',
  'label.moved': 'model',
  'label.removed': 'model',
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
  'member.invited': 'invitation',
  'member.joined': 'person',
  'member.roleChanged': 'person',
  'member.removed': 'person',
  'member.left': 'person',
  'invitation.revoked': 'invitation',
  'workspace.created': 'workspace',
  'workspace.renamed': 'workspace',
  'session.signedIn': 'person',
  'session.signedOut': 'person',
  'session.revoked': 'person',
  'password.changed': 'person',
  'password.reset': 'person',
} as const satisfies Record<Action, SubjectKind>;

/** What somebody did to their own account, which is no workspace's alone. */
export type PersonalAction = Extract<Action, `session.${string}` | `password.${string}`>;

export const isAction = (text: string): text is Action => Object.hasOwn(SUBJECT_OF, text);
export const isSubjectKind = (text: string): text is SubjectKind => SUBJECTS.some((kind) => kind === text);

/** The actions of this name: a whole one, or the first half of some, such as `label`. */
export const actionsNamed = (name: string): Action[] =>
  Object.keys(SUBJECT_OF).filter((action): action is Action => action === name || action.startsWith(`${name}.`));
