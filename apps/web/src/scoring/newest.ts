/** Makes one answer at a time. Of what is asked for meanwhile, only the newest is made. */
export class Newest<Request, Answer> {
  #waiting: { request: Request } | null = null;
  #running = false;

  readonly #make: (request: Request) => Promise<Answer>;
  readonly #onAnswer: (answer: Answer, request: Request) => void;
  readonly #onFailure: (error: unknown, request: Request) => void;

  constructor(
    make: (request: Request) => Promise<Answer>,
    onAnswer: (answer: Answer, request: Request) => void,
    onFailure: (error: unknown, request: Request) => void,
  ) {
    this.#make = make;
    this.#onAnswer = onAnswer;
    this.#onFailure = onFailure;
  }

  /** Asks for an answer; it comes through `onAnswer`, unless a newer request overtakes this one before its turn. */
  ask(request: Request): void {
    this.#waiting = { request };
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting) {
      const { request } = this.#waiting;
      this.#waiting = null;
      try {
        this.#onAnswer(await this.#make(request), request);
      } catch (error) {
        this.#onFailure(error, request);
      }
    }
    this.#running = false;
  }
}
