import type { Case, CodeAccess } from '../generated/access.ts';
import { literal } from '../generated/code.ts';

/** Rows are prepared leads: every value that is declared is there, in objects of one shape. `types`: all that an event may be of. */
export const factsCode = (types: readonly string[]): CodeAccess => ({
  prologue: 'const L=d.lead;',
  now: 'd.now',
  events: 'd.events',
  fact: ({ place, key }) => `${place === 'lead' ? 'L' : 'd.previous'}[${literal(key)}]`,
  eventFact: ({ place, key }, event) =>
    place === 'type' || place === 'ageDays' ? `${event}.${place}` : `${event}.${place}[${literal(key)}]`,
  eachEvent: (event, body, code) => {
    const list = code.name('l');
    return `const ${list}=d.events;for(let i=0,n=${list}.length;i<n;i++){const ${event}=${list}[i];${body}}`;
  },
  question: () => null,
  bit: () => null,
  dispatch: (subject, nameOf) =>
    subject.op === 'eventFact' && subject.place === 'type'
      ? (cases) => byLength(`${nameOf(subject.args[0] ?? subject)}.type`, cases, types)
      : null,
});

/**
 * A switch over the length of a type, which mostly is enough to tell it from all others; those of one length are told apart by a letter. A
 * switch over texts compares one after the other.
 */
function byLength(type: string, cases: readonly Case[], types: readonly string[]): string {
  const known = new Set([...types, ...cases.flatMap(({ texts }) => texts)]);
  const lengths = new Map<number, string[]>();
  for (const each of known) lengths.set(each.length, [...(lengths.get(each.length) ?? []), each]);
  const alone = cases.map(({ texts, statements }) => {
    const own = [...new Set(texts.map((text) => text.length))].filter((length) =>
      lengths.get(length)?.every((each) => texts.includes(each)),
    );
    return own.length === 0 ? '' : `${own.map((length) => `case ${length}:`).join('')}{${statements}break}`;
  });
  const shared = [...lengths].map(([length, all]) => {
    const some = cases
      .map(({ texts, statements }) => ({ texts: texts.filter((text) => text.length === length), statements }))
      .filter(({ texts }) => texts.length > 0);
    const isAlone = some.length === 1 && some[0]?.texts.length === all.length;
    return some.length === 0 || isAlone ? '' : `case ${length}:{${amongCode(type, some, all)}break}`;
  });
  return `switch(${type}.length){${alone.join('')}${shared.join('')}}`;
}

/** Tells types of one length apart. If there are no others than those of the cases, it is the last one if it is none before. */
function amongCode(type: string, cases: readonly Case[], all: readonly string[]): string {
  const isComplete = cases.reduce((count, { texts }) => count + texts.length, 0) === all.length;
  const letter = [...Array(all[0]?.length ?? 0).keys()].find((at) => new Set(all.map((each) => each.charCodeAt(at))).size === all.length);
  const isText = (text: string): string =>
    letter === undefined ? `${type}===${literal(text)}` : `${type}.charCodeAt(${letter})===${text.charCodeAt(letter)}`;
  const tests = cases.map(({ texts, statements }, index) =>
    isComplete && index === cases.length - 1 ? `{${statements}}` : `if(${texts.map(isText).join('||')}){${statements}}`,
  );
  return tests.join('else ');
}
