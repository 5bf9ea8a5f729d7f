import { type ComponentType, lazy, useState } from 'react';
import { whenIdle } from './postponed.tsx';

const waiting: (() => Promise<unknown>)[] = [];

type Part<P> = { loaded: ComponentType<P> | null; later: ComponentType<P> };

function Drawn<P extends object>({ part, props }: { part: Part<P>; props: P }) {
  // Kept for as long as it is drawn: another component in its place would lose what it holds.
  const [Component] = useState<ComponentType<P>>(() => part.loaded ?? part.later);
  return <Component {...props} />;
}

/**
 * A component whose script comes when it is first drawn, or before that, when the browser has nothing else to do (`prepareOnDemand`).
 * Drawn once its script is there, it is there at once: no fallback flashes in between.
 */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const get = async () => {
    part.loaded ??= await load();
    return { default: part.loaded };
  };
  const part: Part<P> = { loaded: null, later: lazy(get) };
  waiting.push(get);
  return (props: P) => <Drawn part={part} props={props} />;
}

/** Fetches what may be asked for next, one after the other, whenever the browser is idle. */
export function prepareOnDemand(): void {
  whenIdle(() => {
    const next = waiting.shift();
    // What fails now is asked for again when it is drawn.
    next?.().then(prepareOnDemand, () => {});
  });
}
