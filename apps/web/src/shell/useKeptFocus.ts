import { useEffect } from 'react';

/** Parts of a page in which somebody goes on whose place in them is gone. */
const PARTS = 'li, tr, fieldset, form, section, aside, nav, [role="tabpanel"], [role="dialog"], main';
const STOPS = 'a[href], button:enabled, input:enabled:not([type="hidden"]), select:enabled, textarea:enabled, [tabindex="0"]';
/** Whoever takes the focus on purpose, as a dialog that closes gives it back, has done so by then. */
const GRACE = 120;

const isStop = (element: HTMLElement) => element.tabIndex >= 0 && element.checkVisibility();

/** Where to go on in a part: its first stop of the Tab key; on a screen its heading. */
function placeIn(part: Element): HTMLElement | null {
  if (part.matches('main')) return part.querySelector<HTMLElement>('h1[tabindex]') ?? (part instanceof HTMLElement ? part : null);
  return [...part.querySelectorAll<HTMLElement>(STOPS)].find(isStop) ?? null;
}

function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) path.push(at);
  return path;
}

function goOn(path: readonly Element[]): void {
  const parts = path.filter((each) => each.isConnected && each.matches(PARTS));
  const main = document.querySelector('main');
  for (const part of main ? [...parts, main] : parts) {
    const place = placeIn(part);
    if (!place) continue;
    place.focus({ preventScroll: part === main });
    return;
  }
}

/** Keeps the focus of whoever works by keyboard: what had it may vanish or be switched off, and then it would be nowhere. */
export function useKeptFocus(): void {
  useEffect(() => {
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    let path: Element[] = [];
    let [byKey, wasDisabled, timer] = [false, false, 0];
    const look = () => {
      timer = 0;
      const [last] = path;
      if (!byKey || !last || document.activeElement !== document.body) return;
      if (!last.isConnected) {
        const lost = path;
        path = [];
        goOn(lost);
      } else if (wasDisabled && !last.matches(':disabled') && last instanceof HTMLElement) last.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', () => (byKey = true), options);
    document.addEventListener('pointerdown', () => (byKey = false), options);
    document.addEventListener(
      'focusin',
      ({ target }) => {
        path = target instanceof Element ? pathOf(target) : [];
        wasDisabled = false;
      },
      options,
    );
    const changes = new MutationObserver(() => {
      // The browser takes the focus off what is switched off only when it draws next.
      if (path[0]?.matches(':disabled')) wasDisabled = true;
      if (byKey && timer === 0 && document.activeElement === document.body) timer = window.setTimeout(look, GRACE);
    });
    changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      listening.abort();
      changes.disconnect();
      window.clearTimeout(timer);
    };
  }, []);
}
