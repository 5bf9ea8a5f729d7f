import type { Sql } from '../fragment.ts';

/** A date or time of any type; `isInstant`: it is known to have a zone. */
type Time = { value: Sql; isInstant: boolean };

/**
 * A value as it is stored, in each of the types that it can have; what it is not is null. A number can be calculated with. A list is prepared element by element and
 * is null if no element is left.
 */
export type Stored = {
  text?: Sql;
  number?: Sql;
  boolean?: Sql;
  time?: Time;
  list?: (prepare: (element: Stored) => Sql) => Sql;
  quick?: Quick;
};

/**
 * A short way to the text of a value, for which its type need not be asked: as it is written whatever it is (null if it is missing), and
 * where `plain` holds of that, it is text or true/false in ASCII with nothing to trim. Else it is prepared as `otherwise` has it.
 */
export type Quick = { written: Sql; plain: Sql; lower: Sql; otherwise: Stored };

/** Gives a part of an expression a column of its own, where there is a relation to hold it. */
export type Keep = (part: Sql) => Sql;

/** What databases say differently; all else is written once. */
export type Dialect = {
  /**
   * It computes column by column, and knows that the values of a column are a few ones over and over: what reads one column only is computed
   * for those. So values are prepared before rows are joined or left out of account. And it calculates with whole numbers much faster than
   * with doubles. `microseconds`: those of a date or time since 1970, whole; `quotient`: of whole numbers from 0 up, rounded down.
   */
  columnar: { microseconds: (time: Sql) => Sql; quotient: (whole: Sql, by: number) => Sql } | null;
  /** Begins a SELECT whose computed columns are not to be copied into their readers. */
  fence: string;
  /** Whether a text is one of several; null if it is missing. */
  isAmong: (text: Sql, texts: readonly string[]) => Sql;
  /** The place of a text among some, from 0. */
  placeAmong: (text: Sql, texts: readonly string[]) => Sql;
  /** Text without what JavaScript's trim() takes away. */
  trimmed: (text: Sql, keep: Keep) => Sql;
  /** The same in lower case unless case matters; from here on compared code unit by code unit. */
  clean: (text: Sql, caseSensitive: boolean, keep: Keep) => Sql;
  /** Whole epoch milliseconds of a date or time that is not infinite. */
  milliseconds: (time: Time) => Sql;
  /** A double as JavaScript writes it. */
  numberText: (number: Sql) => Sql;
  /** The elements of a column of texts, prepared; null if none is left. What is not left may stand there as null. */
  texts: (list: Sql, prepare: (element: Stored) => Sql, keep: Keep) => Sql;
  /** The value at a key of a JSON object; `at` makes a column of what is read off the object, which itself is a column. */
  jsonAt: (object: Sql, key: string, at: (read: (object: Sql) => Sql) => Sql, keep: Keep) => Stored;
  /** What the parentheses of a regular expression hold, or null. */
  group: (text: Sql, pattern: string) => Sql;
  /** An aggregate: the sum of a value that is dear to compute, over the rows for which a condition holds. */
  sumWhere: (value: Sql, when: Sql) => Sql;
  /** A JSON object of doubles. */
  object: (entries: readonly (readonly [key: string, value: Sql])[]) => Sql;
};
