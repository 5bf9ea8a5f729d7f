/** How the program ends; its help lists the same (`src/arguments.ts`). */
export const EXIT = { ok: 0, found: 1, usage: 2, input: 3, failed: 4, interrupted: 130 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

const KINDS = { [EXIT.usage]: 'usage', [EXIT.input]: 'input', [EXIT.failed]: 'failed' } as const;
type Failing = keyof typeof KINDS;

/** Why a command cannot do what it is asked to, in one sentence for whoever asked. */
export class Refusal extends Error {
  readonly exit: Failing;

  constructor(exit: Failing, message: string) {
    super(message);
    this.exit = exit;
  }

  /** What `--json` tells of it. */
  get kind(): (typeof KINDS)[Failing] {
    return KINDS[this.exit];
  }
}

export const usage = (message: string): Refusal => new Refusal(EXIT.usage, message);
export const badInput = (message: string): Refusal => new Refusal(EXIT.input, message);
export const failed = (message: string): Refusal => new Refusal(EXIT.failed, message);
