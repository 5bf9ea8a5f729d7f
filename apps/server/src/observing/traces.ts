import type { Tracing } from './otlp.ts';

let tracing: Tracing | null = null;

/** Begins to tell a receiver at this address, by OTLP over HTTP, what requests and jobs spend their time on. What that takes is loaded here, and only then. */
export async function startTraces(url: string): Promise<{ stop: () => Promise<void> }> {
  const { openTracing } = await import('./otlp.ts');
  const opened = openTracing(url);
  tracing = opened;
  return {
    stop: async () => {
      tracing = null;
      await opened.stop();
    },
  };
}

/** Null unless somebody wants traces. */
export const currentTracing = (): Tracing | null => tracing;

/** Does some work, and tells how long it took and whether it failed where somebody wants to know. */
export const traced = <Result>(name: string, work: () => Promise<Result>): Promise<Result> => (tracing ? tracing.work(name, work) : work());
