import { type Icon, IconArrowsMove, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import type { StopFate } from '@umbral/model';

/** The picture of what became of something; its colour is in Fate.module.css. */
export const FATE_ICONS: Record<StopFate, Icon> = { added: IconPlus, removed: IconMinus, changed: IconPencil, moved: IconArrowsMove };
