import { Select, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { CELLS, type Cross, type ScoreSpread } from '../../../scoring/protocol.ts';
import { usePreview, useStudio } from '../studio.ts';
import heat from './HeatMap.module.css';
import { useUsualCross } from './usualCross.ts';

type Named = { spread: ScoreSpread; name: string };

/** The ends of a part of a score's scale. */
const ends = ({ minimum, maximum }: ScoreSpread, cell: number) =>
  [cell, cell + 1].map((edge) => minimum + (edge * (maximum - minimum)) / CELLS) as [number, number];

/** How many leads have which two scores at once: the more, the stronger the colour. */
export function HeatMap({ scores }: { scores: Named[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { preview } = useStudio();
  const { pairScores } = preview.getState();
  const usual = useUsualCross(scores.map(({ spread }) => spread));
  const [chosen, setChosen] = useState<Cross | null>(null);
  const cross = chosen ?? usual;
  const counts = usePreview((state) => state.result?.population?.cross ?? null);
  const edit = usePreview((state) => state.edit);
  const [pointed, setPointed] = useState<number | null>(null);
  const { across, up } = cross;
  useEffect(() => {
    pairScores({ across, up });
    return () => pairScores(null);
  }, [pairScores, across, up]);
  const byKey = new Map(scores.map((each) => [each.spread.key, each]));
  const [columns, rows] = [byKey.get(across), byKey.get(up)];
  if (!counts || !columns || !rows) return null;
  const most = Math.max(1, ...counts);
  const tell = (cell: number) => {
    const [from, to] = ends(columns.spread, cell % CELLS).map((end) => number(end, 1));
    const [low, high] = ends(rows.spread, Math.floor(cell / CELLS)).map((end) => number(end, 1));
    const leads = counts[cell] ?? 0;
    return t('population.cell', { count: leads, leads: number(leads), across: columns.name, from, to, up: rows.name, low, high });
  };
  const fullest = counts.indexOf(most);
  const choices = scores.map(({ spread, name }) => ({ value: spread.key, label: name }));
  const pick = (side: keyof Cross) => (key: string | null) => key !== null && setChosen({ ...cross, [side]: key });
  return (
    <div className={heat.map}>
      <div className={heat.sides}>
        <Select size="xs" label={t('population.up')} data={choices} value={up} allowDeselect={false} onChange={pick('up')} />
        <Select size="xs" label={t('population.across')} data={choices} value={across} allowDeselect={false} onChange={pick('across')} />
        <Text size="xs" c="dimmed" aria-live="polite">
          {tell(pointed ?? Math.max(0, fullest))}
        </Text>
      </div>
      <svg
        className={heat.grid}
        viewBox={`0 0 ${CELLS * 2} ${CELLS}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('population.heat', { across: columns.name, up: rows.name })}
        data-heat-map
        data-edit={edit}
        onPointerLeave={() => setPointed(null)}
      >
        {Array.from(counts, (leads, cell) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
            key={cell}
            className={heat.cell}
            data-leads={leads}
            x={(cell % CELLS) * 2}
            y={CELLS - 1 - Math.floor(cell / CELLS)}
            width={2}
            height={1}
            // Roots, so that the few are seen beside the many.
            style={{ fillOpacity: leads === 0 ? 0 : 0.12 + 0.88 * Math.sqrt(leads / most) }}
            onPointerEnter={() => setPointed(cell)}
          />
        ))}
      </svg>
    </div>
  );
}
