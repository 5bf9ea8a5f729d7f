/** Who did something that lasts: the id of their account, and what they were called, which outlasts it. */
export type Author = { id: string; name: string };

/** What a version or a move of a label keeps of its author. */
type AuthorColumns = { author: string | null; author_id: string | null };

/** Somebody signed in; people go by their e-mail addresses. */
export const authorOf = ({ id, email }: { id: string; email: string }): Author => ({ id, name: email });

export const authorColumns = ({ id, name }: Author): AuthorColumns => ({ author: name, author_id: id });

/** Null for what is older than sign-in. */
export const authorIn = ({ author, author_id }: AuthorColumns): Author | null =>
  author === null || author_id === null ? null : { id: author_id, name: author };
