import { useMediaQuery } from '@mantine/hooks';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

/** How the document is shown: drawn, as an outline, or both side by side. */
export const VIEWS = ['canvas', 'outline', 'split'] as const;
export type View = (typeof VIEWS)[number];

const isView = (value: unknown): value is View => VIEWS.includes(value as View);

/** The width under which the studio is one column with tabs; the style sheets say the same. */
const PHONE = '(max-width: 48em)';
export const usePhone = (): boolean => useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false });

/** What a person likes on a phone is remembered apart from what they like on a desk. */
const storedAs = (phone: boolean) => (phone ? 'umbral.view.phone' : 'umbral.view');

/** The view: of the address, so that a link shows the same; else the one chosen last; else the canvas, on a phone the outline. */
export function useView(): [View, (view: View) => void] {
  const phone = usePhone();
  const [address, setAddress] = useSearchParams();
  const asked = address.get('view');
  const stored = localStorage.getItem(storedAs(phone));
  const wanted = isView(asked) ? asked : isView(stored) ? stored : phone ? 'outline' : 'canvas';
  const view = phone && wanted === 'split' ? 'outline' : wanted;
  const isInAddress = asked === view;
  const isUsual = view === 'canvas';

  useEffect(() => {
    if (isInAddress || isUsual) return;
    setAddress((before) => withView(before, view), { replace: true });
  }, [isInAddress, isUsual, view, setAddress]);

  const choose = (next: View) => {
    localStorage.setItem(storedAs(phone), next);
    setAddress((before) => withView(before, next), { replace: true });
  };
  return [view, choose];
}

function withView(address: URLSearchParams, view: View): URLSearchParams {
  address.set('view', view);
  return address;
}
