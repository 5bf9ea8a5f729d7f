import { Text, Title } from '@mantine/core';
import { STOP_FATES } from '@umbral/model';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import type { ChosenStop } from '../useChosenStop.ts';
import type { StopWords } from '../useStopWords.ts';
import looks from './List.module.css';
import { StopItem } from './StopItem.tsx';

const TOWARDS: Record<string, (place: number, count: number) => number> = {
  ArrowDown: (place, count) => Math.min(place + 1, count - 1),
  ArrowUp: (place) => Math.max(place - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Everything that is different, in words, by what became of it. One item at a time is a stop of the Tab key; arrows go to the others. */
export function StopList({ chosen, words, moved }: { chosen: ChosenStop; words: StopWords; moved: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const list = useRef<HTMLElement>(null);
  const { shown, stop, place, choose, showsMoved } = chosen;
  const reached = stop ?? shown[0];

  const key = stop?.key;
  useEffect(() => {
    if (key !== undefined) list.current?.querySelector(`[data-stop="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [key]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = shown[TOWARDS[event.key]?.(place, shown.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    choose(next.key);
    list.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(next.key)}"]`)?.focus();
  };

  return (
    <nav ref={list} className={looks.list} aria-label={t('comparison.list')} onKeyDown={onKeyDown}>
      {shown.length === 0 && (
        <Text size="sm" c="dimmed" p="sm" data-only-moved>
          {t('comparison.onlyMoved', { count: moved, cards: number(moved) })}
        </Text>
      )}
      {STOP_FATES.map((fate) => {
        const stops = shown.filter((each) => each.fate === fate);
        if (stops.length === 0) return null;
        return (
          <section key={fate} aria-labelledby={`fate-${fate}`}>
            <Title order={2} size="h6" className={looks.section} id={`fate-${fate}`}>
              {t('comparison.section', { fate: t(`comparison.fate.${fate}`), count: number(stops.length) })}
            </Title>
            <ul className={looks.stops}>
              {stops.map((each) => (
                <StopItem
                  key={each.key}
                  stop={each}
                  words={words}
                  showsMoved={showsMoved}
                  chosen={each === stop}
                  reached={each === reached}
                  onChoose={choose}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
