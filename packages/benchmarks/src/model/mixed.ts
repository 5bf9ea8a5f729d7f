import { type ActivityComparison, all, compare, type DocumentBuilder, happened } from '@umbral/model';
import type { Copy } from './copy.ts';

/** The three criteria on both who the lead is and what it did: two with conditions of both kinds, one behind a segment's gate. */
export function drawMixed(draw: DocumentBuilder, { name, vary }: Copy): void {
  draw.add(name('x01'), 'criterion', 20, {
    condition: all(compare('country', 'isAnyOf', ['DE', 'AT', 'CH']), happened(['contact_requested'], vary(30), 'atLeast', 1)),
    points: vary(5),
  });
  const pricing: ActivityComparison = {
    ...happened(['page_viewed'], vary(30), 'atLeast', 1),
    where: { kind: 'all', of: [compare('path', 'is', '/pricing')] },
  };
  draw.add(name('x02'), 'criterion', 21, { condition: all(pricing), points: vary(8) });
  const enterprise = draw.add(name('enterprise'), 'segment', 21, { condition: all(compare('employees', 'atLeast', vary(1_000))) });
  draw.join(name('x02'), [enterprise]);
  draw.add(name('x03'), 'criterion', 22, {
    condition: all(compare('seniority', 'is', 'C-level'), happened(['webinar_attended'], null, 'atLeast', 2)),
    points: vary(6),
  });
}
