import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { PreviewStore } from '../preview.ts';
import type { Studio } from '../studio.ts';

type Shown = ReturnType<PreviewStore['getState']>;

/** A moment in an address: an ISO date and time, or null where there is none that makes sense. */
function momentIn(text: string | null): number | null {
  const moment = text === null ? Number.NaN : Date.parse(text);
  return Number.isFinite(moment) ? moment : null;
}

function put(address: URLSearchParams, name: string, value: string | null): void {
  if (value === null) address.delete(name);
  else address.set(name, value);
}

function show(shown: Shown, address: URLSearchParams): void {
  const [lead, sample, moment] = [address.get('lead'), address.get('sample'), momentIn(address.get('at'))];
  if (lead !== null && lead !== shown.leadId) shown.chooseLead(lead);
  if (moment !== null && moment !== shown.asOf) shown.chooseMoment(moment);
  if (sample !== null && (shown.sample.kind === 'none' || shown.sample.id !== sample)) shown.openSample(sample);
}

/** The sample, the lead and the moment on view are part of the address, so that a link shows the same. */
export function useSharedAddress(studio: Studio | null): void {
  const [address, setAddress] = useSearchParams();

  useEffect(() => {
    if (studio) show(studio.preview.getState(), address);
  }, [studio, address]);

  useEffect(() => {
    if (!studio) return;
    return studio.preview.subscribe(({ sample, leadId, asOf }, earlier) => {
      if (sample === earlier.sample && leadId === earlier.leadId && asOf === earlier.asOf) return;
      setAddress(
        (before) => {
          if (sample.kind !== 'none') before.set('sample', sample.id);
          put(before, 'lead', leadId);
          put(before, 'at', asOf === null ? null : new Date(asOf).toISOString());
          return before;
        },
        { replace: true },
      );
    });
  }, [studio, setAddress]);
}
