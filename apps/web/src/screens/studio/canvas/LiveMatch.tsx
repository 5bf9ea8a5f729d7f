import type { Node } from '@umbral/model';
import { matchState } from '../live/state.ts';
import { missingText } from '../live/told.ts';
import { useWords } from '../live/useWords.ts';
import { usePreview } from '../studio.ts';
import { LiveBadge } from './LiveBadge.tsx';

/** Whether a segment, disqualifier or audience holds for the chosen lead; a disqualifier that does, and an audience that does not, decide. */
export function LiveMatch({ node }: { node: Node }) {
  const words = useWords();
  const { t } = words;
  const state = usePreview(({ lead }) => lead && matchState(lead, node));
  const missing = usePreview(({ lead }) => lead?.details.nodes[node.id]?.missing.join(' ') ?? '');
  if (!state) return null;
  if (state === 'matched' && node.kind === 'disqualifier')
    return <LiveBadge id={node.id} state="disqualified" text={t('live.disqualifies')} told={t('live.disqualifies')} />;
  if (state === 'unmatched' && node.kind === 'audience')
    return <LiveBadge id={node.id} state="outside" text={t('live.outside')} told={t('live.told.outside')} />;
  if (state === 'missing') {
    const told = missingText(words, { missing, most: null });
    return <LiveBadge id={node.id} state={state} text={t('live.missing')} told={told} />;
  }
  const text = t(state === 'unmatched' ? 'live.holdsNot' : `live.${state}`);
  return <LiveBadge id={node.id} state={state} text={text} told={text} />;
}
