let person: string | null = null;

/**
 * The page is this person's from now on. Every request names them, so that nothing which it still does is done in the name of somebody who
 * signs in later in the same browser: the server refuses it.
 */
export function workAs(id: string): void {
  person = id;
}

/** Whose page this is; null: nobody's yet. */
export const whoWorksHere = (): string | null => person;
