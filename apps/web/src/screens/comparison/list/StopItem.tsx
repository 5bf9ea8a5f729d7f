import { UnstyledButton } from '@mantine/core';
import type { Stop } from '@umbral/model';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { FATE_ICONS } from '../fates.ts';
import type { StopWords } from '../useStopWords.ts';
import looks from './List.module.css';

type Props = {
  stop: Stop;
  words: StopWords;
  showsMoved: boolean;
  chosen: boolean;
  /** Whether the Tab key stops here. */
  reached: boolean;
  onChoose: (key: string) => void;
};

/** Where in the drawing something is: the kind of card; of what is no card, nothing, unless it is not on the canvas at all. */
function useWhere({ of, nodes }: Stop): string | null {
  const { t } = useTranslation();
  const node = of?.after ?? of?.before;
  if (node) return t(`node.${node.kind}.name`);
  return nodes.length === 0 ? t('comparison.notDrawn') : null;
}

/** One thing that is different, with what each of its fields was and is; a click shows it on the canvas. */
export const StopItem = memo(function StopItem({ stop, words, showsMoved, chosen, reached, onChoose }: Props) {
  const { key, fate } = stop;
  const where = useWhere(stop);
  const Picture = FATE_ICONS[fate];
  const told = words.lines(stop, showsMoved).map((line, place) => ({ key: `${place}`, ...line }));
  return (
    <li>
      <UnstyledButton
        className={looks.stop}
        data-stop={key}
        data-fate={fate}
        aria-current={chosen ? 'true' : undefined}
        tabIndex={reached ? 0 : -1}
        onClick={() => onChoose(key)}
      >
        <Picture size={16} className={looks.mark} aria-hidden />
        <span className={looks.what}>
          {where !== null && <span className={looks.where}>{where}</span>}
          <span className={looks.title}>{words.title(stop)}</span>
          {told.map(({ key: place, text, values }) => (
            <span key={place} className={looks.line}>
              {text}
              {values && (
                <>
                  {' '}
                  <del>{values.before}</del> → <ins>{values.after}</ins>
                </>
              )}
            </span>
          ))}
        </span>
      </UnstyledButton>
    </li>
  );
});
