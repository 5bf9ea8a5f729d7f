import type { Sql } from '../fragment.ts';

/**
 * A value as it is stored, in each of the types that it can have; what it is not is null. A list is prepared element by element and
 * is null if no element is left. A moment is a date or time of any type.
 */
export type Stored = {
  text?: Sql;
  number?: Sql;
  boolean?: Sql;
  moment?: Sql;
  list?: (prepare: (element: Stored) => Sql) => Sql;
};

/** Gives a part of an expression a column of its own, where there is a relation to hold it. */
export type Keep = (part: Sql) => Sql;

/** What databases say differently; all else is written once. */
export type Dialect = {
  /** Ends a SELECT whose computed columns are not to be copied into their readers. */
  fence: string;
  /** What JavaScript's trim() takes away, as the characters of a text. */
  blank: Sql;
  /** A text without blanks at its ends, in lower case unless case matters; from here on compared code unit by code unit. */
  clean: (text: Sql, caseSensitive: boolean, keep: Keep) => Sql;
  /** Whole epoch milliseconds of a date or time that is not infinite. */
  milliseconds: (moment: Sql) => Sql;
  /** A double as JavaScript writes it. */
  numberText: (number: Sql) => Sql;
  /** The elements of a column of texts, prepared; null if none is left. */
  texts: (list: Sql, prepare: (element: Stored) => Sql) => Sql;
  /** The value at a key of a JSON object; its types, read off such a value. */
  jsonAt: (object: Sql, key: string) => Sql;
  json: (value: Sql, keep: Keep) => Stored;
  /** What the parentheses of a regular expression hold, or null. */
  group: (text: Sql, pattern: string) => Sql;
  /** A JSON object of doubles. */
  object: (entries: readonly (readonly [key: string, value: Sql])[]) => Sql;
};
