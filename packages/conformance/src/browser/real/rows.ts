import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Real exports that may be read here but are no part of the project. */
const DATA = path.resolve(import.meta.dirname, '../../../../../../shared/data');
const X_EDUCATION = { raw: `${DATA}/xeducation/leads_raw.csv`, repaired: `${DATA}/xeducation/leads_repaired.csv` };
const STUDENTS = {
  leads: `${DATA}/edu365/student_info.csv`,
  events: `${DATA}/edu365/student_engagement.csv`,
  outcomes: `${DATA}/edu365/student_purchases.csv`,
};

export const isRealHere: boolean = [...Object.values(X_EDUCATION), ...Object.values(STUDENTS)].every((file) => existsSync(file));

export const X_EDUCATION_FILE: string = X_EDUCATION.raw;
/** By where the screen takes them. */
export const STUDENT_FILES: Readonly<Record<string, string>> = STUDENTS;

/** The rows of a file by the names of its columns, read by nothing of ours; a field in quotes may hold commas. */
function rowsOf(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const cellsOf = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const names = cellsOf(head);
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
  });
}

/** What is known of a lead of X Education. */
export type Enquiry = { converted: boolean; visits: number; seconds: number; origin: string; occupation: string };

/** All leads of X Education, with the rows that are quoted as one field put right by hand. */
export const enquiries = (): Enquiry[] =>
  rowsOf(X_EDUCATION.repaired).map((row) => ({
    converted: row.Converted === '1',
    visits: Number(row.TotalVisits),
    seconds: Number(row['Total Time Spent on Website']),
    origin: row['Lead Origin'] ?? '',
    occupation: row['What is your current occupation'] ?? '',
  }));

/** A student of 365: when they watched videos, and when they first bought; days since 1970, null: never. */
export type Student = { watched: readonly number[]; bought: number | null };

const DAY = 86_400_000;
const dayOf = (text: string | undefined): number => Date.parse(`${text}T00:00:00Z`) / DAY;

/** The days that a column tells, by student. */
function daysOf(file: string, column: string): Map<string, number[]> {
  const days = new Map<string, number[]>();
  for (const row of rowsOf(file)) days.set(row.student_id ?? '', [...(days.get(row.student_id ?? '') ?? []), dayOf(row[column])]);
  return days;
}

/** All students of 365. */
export function students(): Student[] {
  const watched = daysOf(STUDENTS.events, 'date_watched');
  const bought = daysOf(STUDENTS.outcomes, 'date_purchased');
  return rowsOf(STUDENTS.leads).map(({ student_id: id = '' }) => ({
    watched: watched.get(id) ?? [],
    bought: bought.has(id) ? Math.min(...(bought.get(id) ?? [])) : null,
  }));
}
