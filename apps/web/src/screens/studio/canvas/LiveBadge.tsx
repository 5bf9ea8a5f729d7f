import {
  IconAlertCircle,
  IconArrowBarToDown,
  IconBan,
  IconCheck,
  IconDoorOff,
  IconHourglassLow,
  IconLock,
  IconMinus,
  IconPlayerPause,
  IconTrendingDown,
} from '@tabler/icons-react';
import type { LiveState } from '../live/state.ts';
import card from './NodeCard.module.css';

const ICONS: Record<LiveState, typeof IconCheck> = {
  off: IconPlayerPause,
  closed: IconLock,
  missing: IconAlertCircle,
  unmatched: IconMinus,
  matched: IconCheck,
  against: IconTrendingDown,
  decayed: IconHourglassLow,
  limited: IconArrowBarToDown,
  disqualified: IconBan,
  outside: IconDoorOff,
};

type Props = { id: string; state: LiveState; text: string; told: string; value?: number; raw?: number };

/** How a node stands for the chosen lead; the whole sentence shows while the pointer is over it or its card has the keyboard's focus. */
export function LiveBadge({ id, state, text, told, value, raw }: Props) {
  const Picture = ICONS[state];
  return (
    <span className={card.live} data-state={state} data-live={id} data-live-value={value} data-live-raw={raw}>
      <Picture size={13} aria-hidden className={card.liveIcon} />
      <span className={card.liveText}>{text}</span>
      {told !== text && <span className={card.words}>{told}</span>}
    </span>
  );
}
