/** Of one request: so many items, or about so many characters of them. */
type Bounds = { items: number; characters: number };

/**
 * Collects items and sends them on in batches. While one batch is under way the next is collected; when that is full too, whoever adds
 * waits. So nothing is read faster than it is taken in.
 */
export class Outbox<T, A> {
  private batch: T[] = [];
  private characters = 0;
  private underWay: Promise<void> = Promise.resolve();
  private readonly bounds: Bounds;
  private readonly send: (batch: T[]) => Promise<A>;
  private readonly settle: (batch: readonly T[], answer: A) => void;

  constructor(bounds: Bounds, send: (batch: T[]) => Promise<A>, settle: (batch: readonly T[], answer: A) => void) {
    this.bounds = bounds;
    this.send = send;
    this.settle = settle;
  }

  /** Adds an item of about so many characters. Where it is null there is room for more at once. */
  add(item: T, characters: number): Promise<void> | null {
    this.batch.push(item);
    this.characters += characters;
    return this.batch.length < this.bounds.items && this.characters < this.bounds.characters ? null : this.sendOn();
  }

  /** Lets somebody fill it, sends what is left, and waits until everything has arrived; also where filling it fails. */
  async filledBy(fill: () => Promise<void>): Promise<void> {
    try {
      await fill();
      if (this.batch.length > 0) await this.sendOn();
    } finally {
      await this.underWay;
    }
  }

  private async sendOn(): Promise<void> {
    const { batch } = this;
    this.batch = [];
    this.characters = 0;
    await this.underWay;
    this.underWay = this.send(batch).then((answer) => this.settle(batch, answer));
    // Whoever adds next hears of a failure; until then nobody listens.
    this.underWay.catch(() => {});
  }
}
