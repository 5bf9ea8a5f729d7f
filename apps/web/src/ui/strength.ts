/** Bounds of the server for passwords. */
export const PASSWORD = { min: 12, max: 128 };

export type Strength = { code: 'tooShort'; missing: number } | { code: 'monotonous' | 'good' | 'strong' };

const LONG = 20;
const FEW = 6;
const MANY = 10;

/** How well a password withstands guessing. Length counts, and not being the same few characters; what kind they are does not. */
export function strengthOf(password: string): Strength {
  const { length } = [...password];
  if (password.length < PASSWORD.min) return { code: 'tooShort', missing: PASSWORD.min - password.length };
  const different = new Set(password.toLowerCase()).size;
  if (different < FEW) return { code: 'monotonous' };
  return { code: length >= LONG && different >= MANY ? 'strong' : 'good' };
}
