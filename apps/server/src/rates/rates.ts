import ipaddr from 'ipaddr.js';

/** How many requests each of those who ask may make in a window of time; null: as many as they like. */
export type Bounds = { key: number | null; address: number | null };

const SECOND = 1_000;
const WINDOW = 60 * SECOND;
/** Of names that are counted by themselves; all others share one count until the window ends. */
const MOST_NAMES = 100_000;
const OTHERS = '';

/**
 * Counts requests by a name, such as a key's, from one minute to the next, on this server. Nothing here waits or sets a timer, for a
 * score costs little more than a few of those would.
 */
export class Rates {
  readonly #what: keyof Bounds;
  readonly #most: number;
  readonly #now: () => number;
  readonly #counts = new Map<string, number>();
  #ends = 0;
  #someAreSpent = false;

  constructor(what: keyof Bounds, most: number | null, now: () => number = () => performance.now()) {
    this.#what = what;
    this.#most = most ?? Number.POSITIVE_INFINITY;
    this.#now = now;
  }

  /** Counts a request; the seconds until there may be another, or null where there may be this one. */
  spend(name: string): number | null {
    this.#turn();
    const known = this.#counts.get(name);
    const counted = known === undefined && this.#counts.size >= MOST_NAMES ? OTHERS : name;
    const count = (known ?? this.#counts.get(counted) ?? 0) + 1;
    this.#counts.set(counted, count);
    if (count <= this.#most) return null;
    this.#someAreSpent = true;
    return this.#left();
  }

  /** The same without counting. The name is asked for only where anybody has asked for too much. */
  left(nameOf: () => string): number | null {
    if (!this.#someAreSpent) return null;
    this.#turn();
    return this.#someAreSpent && (this.#counts.get(nameOf()) ?? 0) >= this.#most ? this.#left() : null;
  }

  /** What is said to whoever is refused, with `seconds` to wait: RFC 9110, and the draft of the RateLimit headers. */
  headers(seconds: number): Record<string, string> {
    return {
      'retry-after': String(seconds),
      'ratelimit-policy': `"${this.#what}";q=${this.#most};w=${WINDOW / SECOND}`,
      ratelimit: `"${this.#what}";r=0;t=${seconds}`,
    };
  }

  #turn(): void {
    const now = this.#now();
    if (now < this.#ends) return;
    this.#ends = now + WINDOW;
    this.#counts.clear();
    this.#someAreSpent = false;
  }

  #left(): number {
    return Math.max(1, Math.ceil((this.#ends - this.#now()) / SECOND));
  }
}

/** Whom an address stands for: one machine by version 4 of the protocol; by version 6 all those of the network that a customer is given. */
export function asker(address: string): string {
  if (!address.includes(':') || !ipaddr.isValid(address)) return address;
  const read = ipaddr.process(address);
  return read instanceof ipaddr.IPv6
    ? `${read.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : read.toString();
}
