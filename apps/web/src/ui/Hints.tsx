import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';

type Shown = { target: HTMLElement; text: string };

const DELAY = 350;
const hinted = ({ target }: Event) => (target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null);

/**
 * Shows what an element says of itself in `data-hint` while it is pointed at, or has the focus by key. `data-hint-side`: beside it, and not
 * below. One for the whole page, so that a button with a hint costs no more than a button.
 */
export function Hints() {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    let timer = 0;
    const hide = () => {
      clearTimeout(timer);
      setShown(null);
    };
    const show = (event: Event, delay: number) => {
      clearTimeout(timer);
      const target = hinted(event);
      if (!target) return setShown(null);
      timer = window.setTimeout(() => target.isConnected && setShown({ target, text: target.dataset.hint ?? '' }), delay);
    };
    document.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && show(event, DELAY), { signal });
    document.addEventListener('focusin', (event) => (hinted(event)?.matches(':focus-visible') ? show(event, 0) : hide()), { signal });
    for (const end of ['focusout', 'pointerdown', 'keydown'] as const) document.addEventListener(end, hide, { signal });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, []);
  if (!shown) return null;
  const isBeside = shown.target.dataset.hintSide !== undefined;
  return (
    <Tooltip
      key={shown.text}
      opened
      target={shown.target}
      label={shown.text}
      multiline
      maw={280}
      position={isBeside ? 'right' : 'bottom'}
    />
  );
}
