import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import look from './Compared.module.css';
import type { Both, Comparison } from './compared.ts';
import { useBothNames } from './useBothNames.ts';

/** Which criteria make the difference, to how many leads, and how much of it: those that change most first. */
export function Causes({ both, causes }: { both: Both; causes: Comparison['causes'] }) {
  const { t } = useTranslation();
  const { number, signed } = useFormats();
  const nameOf = useBothNames(both);
  const sorted = causes.toSorted((a, b) => b.leads - a.leads || Math.abs(b.difference) - Math.abs(a.difference));
  const most = Math.max(1, ...causes.map(({ leads }) => leads));
  if (sorted.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('compared.noCauses')}
      </Text>
    );
  return (
    <ul className={look.causes} data-causes>
      {sorted.map(({ node, leads, difference }) => (
        <li key={node} className={look.cause} data-cause={node} data-leads={leads}>
          <span className={look.causeName}>{nameOf(node)}</span>
          <span className={look.track} aria-hidden>
            <span className={look.bar} data-against={difference < 0 || undefined} style={{ width: `${(leads / most) * 100}%` }} />
          </span>
          <span className={look.figures}>
            {t('compared.cause', { count: leads, leads: number(leads) })}
            <span className={look.aside}> · {t('compared.causeTotal', { points: signed(difference, 0) })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
