import {
  type Icon,
  IconAdjustmentsBolt,
  IconBolt,
  IconChartHistogram,
  IconClockDown,
  IconGauge,
  IconNote,
  IconStack2,
} from '@tabler/icons-react';
import type { NodeKind } from '@umbral/model';

/** How each node kind looks: its picture and the colour of its card's edge. A kind without an entry does not build. */
export const KIND_LOOKS: Record<NodeKind, { icon: Icon; colour: string }> = {
  criterion: { icon: IconAdjustmentsBolt, colour: 'indigo' },
  activity: { icon: IconBolt, colour: 'teal' },
  decay: { icon: IconClockDown, colour: 'grape' },
  group: { icon: IconStack2, colour: 'blue' },
  score: { icon: IconGauge, colour: 'orange' },
  bands: { icon: IconChartHistogram, colour: 'pink' },
  note: { icon: IconNote, colour: 'yellow' },
};

/** The order in which the palette shows the kinds: as points flow. */
export const PALETTE_ORDER = ['criterion', 'activity', 'decay', 'group', 'score', 'bands', 'note'] as const satisfies readonly NodeKind[];
