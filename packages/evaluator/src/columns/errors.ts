/** Why leads do not fit into columns: more types of events than a type's place can tell apart, or more cells than memory holds. */
export type ColumnsProblem = 'tooManyEventTypes' | 'tooManyCells';

/** Leads that cannot be kept as columns. `most`: how many there may be of what there are too many of. */
export class ColumnsError extends Error {
  override readonly name = 'ColumnsError';
  readonly problem: ColumnsProblem;
  readonly most: number;

  constructor(problem: ColumnsProblem, most: number) {
    super(`${problem}: ${most}`);
    this.problem = problem;
    this.most = most;
  }
}
