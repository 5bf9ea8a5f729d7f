import { useSearchParams } from 'react-router';
import { isChoice } from './actions.ts';
import type { Filter } from './audit.ts';

/** What is chosen, as it stands in the address of the screen; days as `2026-11-22`, in the time of this place. */
export type Chosen = { person: string | null; action: string | null; subject: string | null; from: string | null; to: string | null };

const NAMES = ['person', 'action', 'subject', 'from', 'to'] as const satisfies readonly (keyof Chosen)[];
const DAY = /^\d{4}-\d\d-\d\d$/;
const SUBJECT = /^[a-z]+:.{1,90}$/;

/** The beginning of a day, or of so many days after it, in epoch milliseconds. */
function startOf(day: string, later = 0): number {
  const start = new Date(`${day}T00:00`);
  start.setDate(start.getDate() + later);
  return start.getTime();
}

const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(startOf(text));

/** What does not mean anything is not taken from an address. */
function chosenIn(address: URLSearchParams): Chosen {
  const taken = (name: keyof Chosen, means: (text: string) => boolean) => {
    const text = address.get(name);
    return text !== null && means(text) ? text : null;
  };
  return {
    person: taken('person', (id) => id !== '' && id.length <= 100),
    action: taken('action', isChoice),
    subject: taken('subject', (subject) => SUBJECT.test(subject)),
    from: taken('from', isDay),
    to: taken('to', isDay),
  };
}

/** What is asked of the server: the last day is a whole one. */
export const filterOf = ({ person, action, subject, from, to }: Chosen): Filter => ({
  ...(person === null ? {} : { actor: person }),
  ...(action === null ? {} : { action }),
  ...(subject === null ? {} : { subject }),
  ...(from === null ? {} : { from: startOf(from) }),
  ...(to === null ? {} : { to: startOf(to, 1) }),
});

export type Choosing = { chosen: Chosen; isFiltered: boolean; choose: (more: Partial<Chosen>) => void; clear: () => void };

/** What is chosen is in the address, so that it can be handed on. */
export function useChosen(): Choosing {
  const [address, setAddress] = useSearchParams();
  const chosen = chosenIn(address);
  const choose = (more: Partial<Chosen>) => {
    const next = { ...chosen, ...more };
    setAddress(
      NAMES.flatMap((name): [string, string][] => (next[name] === null ? [] : [[name, next[name]]])),
      { replace: true },
    );
  };
  return { chosen, isFiltered: NAMES.some((name) => chosen[name] !== null), choose, clear: () => setAddress([], { replace: true }) };
}
