import { Button } from '@mantine/core';
import { IconArrowsMove, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import type { Change, Document } from '@umbral/model';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import { type ChangeWords, changeWords, nodeNames } from '../words/changes.ts';
import { wordsFor } from '../words/conditions.ts';
import { nodeTitles } from '../words/titles.ts';
import looks from './Differences.module.css';

/** So many are shown at first, and so many more each time that somebody asks. */
const AT_A_TIME = 20;

const ICONS = { added: IconPlus, removed: IconMinus, changed: IconPencil, moved: IconArrowsMove };
const COLOURS = { added: 'green', removed: 'red', changed: 'blue', moved: 'gray' };
type Fate = keyof typeof ICONS;

function fateOf({ kind }: Change): Fate {
  if (kind.endsWith('Added')) return 'added';
  if (kind.endsWith('Removed')) return 'removed';
  return kind === 'edgesReordered' ? 'moved' : 'changed';
}

function ChangeLine({ fate, words: { text, values } }: { fate: Fate; words: ChangeWords }) {
  const Picture = ICONS[fate];
  return (
    <li className={looks.change} data-fate={fate}>
      <Picture size={14} color={`var(--mantine-color-${COLOURS[fate]}-text)`} aria-hidden />
      <span>
        {text}
        {values && (
          <>
            {' '}
            <del>{values.before}</del> → <ins>{values.after}</ins>
          </>
        )}
      </span>
    </li>
  );
}

/** What was drawn differently, line by line. Cards that were only moved are counted. `document`: by whose fields and events things go. */
export function ChangeList({ changes, document }: { changes: readonly Change[]; document: Document }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [most, setMost] = useState(AT_A_TIME);
  const lines = useMemo(() => {
    const words = wordsFor(t, formats, document);
    const names = nodeNames(nodeTitles(t, formats, document), document.nodes, changes);
    const others = changes.filter(({ kind }) => kind !== 'nodeMoved').slice(0, most);
    return others.map((change, place) => ({ key: `${place}`, fate: fateOf(change), words: changeWords(words, names, change) }));
  }, [t, formats, changes, document, most]);
  const moved = changes.filter(({ kind }) => kind === 'nodeMoved').length;
  const more = changes.length - moved - lines.length;
  return (
    <>
      <ul className={looks.changes} data-changes={changes.length}>
        {lines.map(({ key, ...line }) => (
          <ChangeLine key={key} {...line} />
        ))}
        {more <= 0 && moved > 0 && (
          <ChangeLine fate="moved" words={{ text: t('change.moved', { count: moved, cards: formats.number(moved) }), values: null }} />
        )}
      </ul>
      {more > 0 && (
        <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => setMost(most + AT_A_TIME)} data-more-changes={more}>
          {t('change.more', { count: more, more: formats.number(more) })}
        </Button>
      )}
    </>
  );
}
