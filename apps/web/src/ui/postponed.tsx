import { type ComponentType, useEffect, useState } from 'react';

/** A browser that is never idle, or does not tell, is not waited for longer than this, in milliseconds. */
const PATIENCE = 1_000;

/** Runs something once the browser has nothing else to do. */
export const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: PATIENCE });
  else setTimeout(run, PATIENCE);
};

type Part<P> = { loaded: ComponentType<P> | null; get: () => Promise<ComponentType<P>>; when: (run: () => void) => void };

function Drawn<P extends object>({ part, Waiting, props }: { part: Part<P>; Waiting: ComponentType<P>; props: P }) {
  const [Component, setComponent] = useState<ComponentType<P> | null>(() => part.loaded);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (part.loaded) return;
    let isLeft = false;
    part.when(() => {
      if (!isLeft) part.get().then((loaded) => setComponent(() => loaded), setFailure);
    });
    return () => {
      isLeft = true;
    };
  }, [part]);
  if (failure !== null) throw failure;
  return Component ? <Component {...props} /> : <Waiting {...props} />;
}

/** A part of a screen whose script is not even asked for before the rest is on the screen; until it is there, `Waiting` keeps its place. */
export function postponed<P extends object>(
  when: (run: () => void) => void,
  load: () => Promise<ComponentType<P>>,
  Waiting: ComponentType<P>,
): ComponentType<P> {
  const get = async () => {
    part.loaded ??= await load();
    return part.loaded;
  };
  const part: Part<P> = { loaded: null, get, when };
  return (props: P) => <Drawn part={part} Waiting={Waiting} props={props} />;
}
