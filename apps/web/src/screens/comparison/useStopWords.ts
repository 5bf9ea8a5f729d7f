import type { Change, Document, Merged, Node, Stop } from '@umbral/model';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../../language/formats.ts';
import { type ChangeWords, changeWords, fieldWords, type NodeNames, nodeNames } from '../../words/changes.ts';
import { type Definitions, type Words, wordsFor } from '../../words/conditions.ts';
import { nodeTitles } from '../../words/titles.ts';

/** `title`: what a stop is about; `lines`: what is different about it, where the title does not say it; `sentence`: all of it to be read out. */
export type StopWords = {
  nodeTitle: (node: Node) => string;
  title: (stop: Stop) => string;
  lines: (stop: Stop, showsMoved: boolean) => ChangeWords[];
  sentence: (stop: Stop) => string;
};

type Compared = { before: Document; after: Document; merged: Merged };

/** The definitions of both documents; what both define goes by its name after. */
function definitionsOf(before: Document, after: Document): Definitions {
  const both = <D extends { key: string }>(old: readonly D[], now: readonly D[]) => [
    ...now,
    ...old.filter(({ key }) => !now.some((each) => each.key === key)),
  ];
  return { fields: both(before.fields, after.fields), events: both(before.events, after.events) };
}

/** Changes that a card's own title and mark say already. */
const SAID: ReadonlySet<Change['kind']> = new Set(['nodeAdded', 'nodeRemoved']);

/** What of a card is told first, whatever order its fields are kept in. */
const FIRST = ['title', 'points', 'value', 'maximum', 'minimum', 'condition', 'events'];
const rank = (change: Change): number => {
  const place = change.kind === 'nodeChanged' ? FIRST.indexOf(change.field) : -1;
  return place === -1 ? FIRST.length : place;
};

function lineOf(words: Words, names: NodeNames, change: Change): ChangeWords {
  if (change.kind === 'nodeChanged') return fieldWords(words, change);
  if (change.kind === 'nodeMoved') return { text: words.t('comparison.elsewhere'), values: null };
  if (change.kind === 'edgesReordered') return { text: words.t('comparison.reordered'), values: null };
  return changeWords(words, names, change);
}

const read = ({ text, values }: ChangeWords): string => (values ? `${text} ${values.before} → ${values.after}` : text);

function stopWords(words: Words, names: NodeNames): StopWords {
  const title = ({ of, changes: [change] }: Stop): string => {
    const node = of?.after ?? of?.before;
    if (node) return names.title(node);
    return change ? changeWords(words, names, change).text : '';
  };
  const lines = ({ of, changes }: Stop, showsMoved: boolean) =>
    of === null
      ? []
      : changes
          .filter(({ kind }) => !SAID.has(kind) && (showsMoved || kind !== 'nodeMoved'))
          .toSorted((a, b) => rank(a) - rank(b))
          .map((each) => lineOf(words, names, each));
  const sentence = (stop: Stop) => {
    const mark = stop.of ? [words.t(`comparison.fate.${stop.fate}`)] : [];
    return [...mark, title(stop), ...lines(stop, false).map(read)].join('. ');
  };
  return { nodeTitle: names.title, title, lines, sentence };
}

function wordsOf(t: Words['t'], formats: Formats, { before, after, merged }: Compared): StopWords {
  const definitions = definitionsOf(before, after);
  const names = nodeNames(nodeTitles(t, formats, definitions), after.nodes, merged.changes);
  return stopWords(wordsFor(t, formats, definitions), names);
}

/** What two documents do differently, stop by stop, in words. */
export function useStopWords({ before, after, merged }: Compared): StopWords {
  const { t } = useTranslation();
  const formats = useFormats();
  return useMemo(() => wordsOf(t, formats, { before, after, merged }), [t, formats, before, after, merged]);
}
