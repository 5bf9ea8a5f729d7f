/** A day is 24 hours counted back from now: whole ten-thousandths of a day, negative for the future. */
export declare const ageInDays: (at: number, now: number) => number;
/** A moment as epoch milliseconds: a number of them, or an ISO 8601 date or time, in UTC unless it has an offset. Else null. */
export declare function momentOf(value: unknown): number | null;
//# sourceMappingURL=dates.d.ts.map
