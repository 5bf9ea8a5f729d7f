import { useCallbackRef } from '@mantine/hooks';
import type { Stop } from '@umbral/model';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What is gone through. `place`: of the chosen one among those shown, −1 without one; `step`: goes on by one, or back, and round. */
export type ChosenStop = {
  shown: readonly Stop[];
  stop: Stop | null;
  place: number;
  showsMoved: boolean;
  choose: (key: string | null) => void;
  step: (by: 1 | -1) => void;
  showMoved: (shows: boolean) => void;
};

/** The stop to go to from a place; without a place, the first going on and the last going back. */
function stopBeside(shown: readonly Stop[], place: number, by: 1 | -1): Stop | undefined {
  if (place === -1) return shown.at(by === 1 ? 0 : -1);
  return shown[(place + by + shown.length) % shown.length];
}

/** Which stop is chosen, and whether what only moved is shown: both are part of the address, so that a link shows the same. */
export function useChosenStop(stops: readonly Stop[]): ChosenStop {
  const [address, setAddress] = useSearchParams();
  const key = address.get('change');
  const isMovedChosen = stops.some((stop) => stop.key === key && stop.fate === 'moved');
  const showsMoved = address.get('moved') === 'shown' || isMovedChosen;
  const shown = useMemo(() => stops.filter(({ fate }) => showsMoved || fate !== 'moved'), [stops, showsMoved]);
  const place = shown.findIndex((stop) => stop.key === key);
  const put = (parameters: Record<string, string | null>) =>
    setAddress(
      (before) => {
        for (const [name, value] of Object.entries(parameters)) {
          if (value === null) before.delete(name);
          else before.set(name, value);
        }
        return before;
      },
      { replace: true },
    );
  // The same function for good, so that choosing does not draw the whole list again.
  const choose = useCallbackRef((change: string | null) => put({ change }));
  return {
    shown,
    stop: shown[place] ?? null,
    place,
    showsMoved,
    choose,
    step: (by) => choose(stopBeside(shown, place, by)?.key ?? null),
    showMoved: (shows) => put(shows ? { moved: 'shown' } : { moved: null, ...(isMovedChosen && { change: null }) }),
  };
}
