import { Title, type TitleProps, VisuallyHidden } from '@mantine/core';
import { type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** The address that was come to last; null until the first screen is there, where the browser itself says where one is. */
let arrivedAt: string | null = null;
let hasMoved = false;

/** Whoever comes to another screen, or whose place in this one has gone, is put to an element of it; nobody is taken away from a field. */
function useArrival(place: () => HTMLElement | null | undefined): void {
  const { pathname } = useLocation();
  const find = useRef(place);
  useEffect(() => {
    const isAnother = arrivedAt !== null && arrivedAt !== pathname;
    hasMoved ||= isAnother;
    arrivedAt = pathname;
    // The first screen may be drawn twice: while its list is loaded, and with it.
    if (!hasMoved) return;
    const at = document.activeElement;
    // On the screen as a whole was put whose place had gone before there was a heading.
    const isLost = at === null || at === document.body || at.matches('main');
    if (isLost || (isAnother && !at.closest('main, [role="dialog"]'))) find.current()?.focus({ preventScroll: true });
  }, [pathname]);
}

function useTabTitle(text: string): void {
  useEffect(() => {
    document.title = `${text} · Umbral`;
  }, [text]);
}

/** The heading of a screen, and the title of its tab. Whoever comes to the screen has the focus on it, so that it is read out. */
export function ScreenTitle({ text, ...rest }: { text: string } & Omit<TitleProps, 'children' | 'order'>) {
  const heading: RefObject<HTMLHeadingElement | null> = useRef(null);
  useTabTitle(text);
  useArrival(() => heading.current);
  return (
    <Title order={1} size="h2" ref={heading} tabIndex={-1} {...rest}>
      {text}
    </Title>
  );
}

/** The same where the screen says in another way what it is: its heading is only read out, and the focus is on the screen itself. */
export function HiddenScreenTitle({ text }: { text: string }) {
  const heading: RefObject<HTMLHeadingElement | null> = useRef(null);
  useTabTitle(text);
  useArrival(() => heading.current?.closest('main'));
  return (
    <VisuallyHidden component="h1" ref={heading}>
      {text}
    </VisuallyHidden>
  );
}
