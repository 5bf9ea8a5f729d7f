import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from 'react';
import look from './laterButton.module.css';
import { whenIdle } from './postponed.tsx';

type Part<P> = { loaded: ComponentType<P> | null; get: () => Promise<ComponentType<P>> };

/** Draws the look-alike, which hands what it has to the real button: the focus, and the click that asked for it. */
function Drawn<P extends object>({ part, LookAlike, props }: { part: Part<P>; LookAlike: ComponentType<P>; props: P }) {
  const [Component, setComponent] = useState<ComponentType<P> | null>(() => part.loaded);
  const [failure, setFailure] = useState<unknown>(null);
  const [isAsked, setAsked] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const wasFocused = useRef(false);
  const isWaiting = Component === null;

  useEffect(() => {
    const span = place.current;
    if (!isWaiting || !span) return;
    const left = new AbortController();
    const fetch = () => {
      if (left.signal.aborted) return;
      part.get().then((loaded) => {
        wasFocused.current = span.contains(document.activeElement);
        setComponent(() => loaded);
      }, setFailure);
    };
    const ask = () => {
      setAsked(true);
      fetch();
    };
    span.addEventListener('click', ask, { signal: left.signal });
    whenIdle(fetch);
    return () => left.abort();
  }, [part, isWaiting]);

  useLayoutEffect(() => {
    const button = isWaiting ? null : place.current?.querySelector('button');
    if (wasFocused.current) button?.focus({ preventScroll: true });
    wasFocused.current = false;
    if (!isAsked || !button) return;
    setAsked(false);
    button.click();
  }, [isWaiting, isAsked]);

  if (failure !== null) throw failure;
  return (
    <span ref={place} className={look.place} aria-busy={isAsked || undefined}>
      {Component ? <Component {...props} /> : <LookAlike {...props} />}
    </span>
  );
}

/**
 * A button that opens something, whose script comes when the browser is idle, or at once for who presses it. Until then `LookAlike` stands
 * there: a button of the same name, which does nothing by itself. Pressing it opens what the real one opens, as soon as that is there.
 */
export function laterButton<P extends object>(load: () => Promise<ComponentType<P>>, LookAlike: ComponentType<P>): ComponentType<P> {
  const get = async () => {
    part.loaded ??= await load();
    return part.loaded;
  };
  const part: Part<P> = { loaded: null, get };
  return (props: P) => <Drawn part={part} LookAlike={LookAlike} props={props} />;
}
