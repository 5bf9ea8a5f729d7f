import type { Node } from '@umbral/model';
import { useShallow } from 'zustand/react/shallow';
import { type Live, liveOf } from '../live/live.ts';
import { missingFields, toldState } from '../live/told.ts';
import { useWords } from '../live/useWords.ts';
import { usePreview } from '../studio.ts';
import { LiveBadge } from './LiveBadge.tsx';

/** States of which the word says more than the number. */
const IN_WORDS: ReadonlySet<Live['state']> = new Set(['off', 'closed', 'missing', 'unmatched', 'outside']);

/** What a node gives the chosen lead, by icon, text and colour: also whether it matched, could not tell, was limited, or lost to time. */
export function LiveValue({ node }: { node: Node }) {
  const words = useWords();
  const { t, formats } = words;
  const live = usePreview(useShallow(({ lead }) => lead && liveOf(lead, node)));
  if (!live) return null;
  const { state, value } = live;
  const text = () => {
    if (state === 'missing') return missingFields(words, live.missing);
    if (IN_WORDS.has(state)) return t(`live.${state}`);
    const figure = node.kind === 'score' ? formats.number(value) : formats.signed(value);
    return state === 'matched' || state === 'against' ? figure : `${figure} ${t(`live.${state}`)}`;
  };
  return <LiveBadge id={node.id} state={state} text={text()} told={toldState(words, live)} value={value} raw={live.raw} />;
}
