import type { ColumnType, Generated } from 'kysely';

/** Set by the database when a row is made. */
type Made = ColumnType<Date, never, never>;
type Role = 'owner' | 'editor' | 'viewer';

/** Who belongs to a workspace. */
type Member = { workspace_id: string; user_id: string; role: Role; created_at: Made };

type Invitation = {
  id: Generated<string>;
  workspace_id: string;
  /** In lower case, as accounts have it. */
  email: string;
  role: Role;
  /** Of the mail. */
  language: 'en' | 'es';
  /** What whoever invited was called then. */
  invited_by: string;
  mail: Generated<'waiting' | 'sent' | 'failed'>;
  created_at: Made;
  expires_at: Date;
  accepted_at: Date | null;
  revoked_at: Date | null;
};

/** `token_hash`: SHA-256 of the token, in hexadecimal digits. */
type InvitationLink = { token_hash: string; invitation_id: string };
type PasswordReset = { token_hash: string; user_id: string; created_at: Made; expires_at: Date };

/** How often somebody tried to get in until `ends_at`, and from where an account was used; `name`: a hash. */
type Attempt = { name: string; count: number; ends_at: Date };
type SignInPlace = { name: string; used_at: ColumnType<Date, never, Date> };

// The next three are better-auth's. It writes them; of their columns those stand here that we read or change ourselves.

type User = { id: string; email: string; createdAt: Made };

type Session = {
  id: string;
  userId: string;
  userAgent: string | null;
  createdAt: Made;
  /** When it was last prolonged. */
  updatedAt: Made;
  expiresAt: Made;
};

type Account = { userId: string; providerId: string; password: string | null; updatedAt: ColumnType<Date, never, Date> };

/** The tables of people, as the newest migration leaves them. */
export type PeopleTables = {
  member: Member;
  invitation: Invitation;
  invitation_link: InvitationLink;
  password_reset: PasswordReset;
  attempt: Attempt;
  sign_in_place: SignInPlace;
  user: User;
  session: Session;
  account: Account;
};
