/**
 * The processor time of this process in milliseconds, of all its threads: what garbage collection, compilation and native threads cost is
 * in it, what other processes on the machine do is not.
 */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** The processor time of one piece of work, in milliseconds. */
export function cpuTimeOf(work: () => unknown): number {
  const start = cpuTime();
  work();
  return cpuTime() - start;
}
