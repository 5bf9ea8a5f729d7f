import {
  type Icon,
  IconAdjustmentsBolt,
  IconBan,
  IconBolt,
  IconChartHistogram,
  IconClockDown,
  IconFilter,
  IconGauge,
  IconGridDots,
  IconNote,
  IconStack2,
  IconUsers,
} from '@tabler/icons-react';
import type { NodeKind } from '@umbral/model';

/** How each node kind looks: its picture and the colour of its card's edge. A kind without an entry does not build. */
export const KIND_LOOKS: Record<NodeKind, { icon: Icon; colour: string }> = {
  criterion: { icon: IconAdjustmentsBolt, colour: 'indigo' },
  activity: { icon: IconBolt, colour: 'teal' },
  segment: { icon: IconFilter, colour: 'cyan' },
  decay: { icon: IconClockDown, colour: 'grape' },
  group: { icon: IconStack2, colour: 'blue' },
  score: { icon: IconGauge, colour: 'orange' },
  bands: { icon: IconChartHistogram, colour: 'pink' },
  matrix: { icon: IconGridDots, colour: 'pink' },
  disqualifier: { icon: IconBan, colour: 'red' },
  audience: { icon: IconUsers, colour: 'lime' },
  note: { icon: IconNote, colour: 'yellow' },
};
