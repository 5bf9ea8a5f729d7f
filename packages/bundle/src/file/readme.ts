import type { RuleSet } from '@umbral/compiler';
import { PARTS } from './parts.ts';

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

function outputsText({ outputs }: RuleSet): string {
  return list([
    ...outputs.scores.map(({ key, path, minimum, maximum }) => `score \`${key}\`, from ${minimum} to ${maximum}: at \`${path}\``),
    ...outputs.bands.map(({ score, path }) => `band of \`${score}\`: at \`${path}\``),
    ...outputs.grades.map(({ key, path }) => `grade \`${key}\`: at \`${path}\``),
  ]);
}

/** The page that tells a receiver how to prepare leads, run the rule set and prove the engine. */
export const readmeText = (
  ruleSet: RuleSet,
  checksum: string,
  vectors: number,
  isFlat: boolean,
): string => `# A scoring model for your service

Everything that a service needs to score leads as Umbral does. Name and checksums are in \`manifest.json\`. The rule set's checksum is
\`${checksum}\`,
the SHA-256 of \`${PARTS.ruleSet}\` as it is (canonical JSON, RFC 8785).

${list([
  `\`${PARTS.ruleSet}\`: the scoring model as JSON Logic in stages. This is what you run.`,
  isFlat
    ? `\`${PARTS.flat}\`: the same as one rule for each result, without stages, for a single call. Larger and slower.`
    : 'There is no flat form: as single rules this scoring model would be nested too deeply or be too large.',
  `\`${PARTS.leadSchema}\`, \`${PARTS.factsSchema}\`: JSON Schemas of a typed lead, and of a prepared one.`,
  `\`${PARTS.postgres}\`, \`${PARTS.duckdb}\`: one statement that scores a whole table; nothing needs to be prepared for it.`,
  `\`${PARTS.module}\`: a JavaScript module without dependencies that prepares and scores.`,
  `\`${PARTS.english}\`, \`${PARTS.spanish}\`: what it does, in plain words.`,
  `\`${PARTS.vectors}\`: ${vectors} leads with what must come out of them.`,
  `\`${PARTS.document}\`: the drawing, to be imported into another Umbral.`,
])}

## 1. Prepare a lead

\`input\` in the rule set says what to prepare. \`now\` is a moment in epoch milliseconds.

1. \`lead\`: each of \`input.attributes\`, null where it is missing: absent, null, of another type, empty. Text is trimmed and, unless
   \`caseSensitive\`, in lower case; a number or true/false is its text. A list keeps its texts, prepared alike; an empty one is missing.
   A date (epoch milliseconds or ISO 8601, UTC unless it has an offset) becomes its age in days: \`floor((now - at) / 8640) / 10000\`.
   A typed lead, which \`${PARTS.leadSchema}\` takes, has nothing to convert: only spaces, capitals and ages are left to do.
2. \`events\`: those of the types in \`input.events\` that are not after \`now\`, newest first (of one moment, in the order given), each with
   \`type\`, \`ageDays\` = \`max(0, floor((now - at) / 8640) / 10000)\`, \`properties\` (the keys of all types, null where an event has none),
   and \`counted\`.
3. \`counted\`: for each of \`input.counted\`, in order, go through the events (\`order\`: newest or oldest first). An event for which \`when\`
   holds gets the next number, from 1, at \`counted[key]\`, unless \`per\` forbids it: of each \`period\` (\`floor(ageDays / days)\`) only the first
   \`most\` count, of each \`value\` of a property only one, and none without that value or with a list. The others have null.
4. \`previous\`: for each key in \`input.previous\` the id of the band that the lead was in before, or null.

Attributes, properties and bands that are null may as well be left out; the numbers in \`counted\` may not.

## 2. Run the stages

Data starts as the facts above. For each stage in order, run its rules on the data, then put their results into the data under the
stage's name. Any implementation of JSON Logic will do. Then read the results:

${outputsText(ruleSet)}

All are null for a lead outside the audience; the band and grade of a disqualified lead is \`disqualified\`.

## 3. Prove your engine

For each of \`vectors\` in \`${PARTS.vectors}\`: prepare \`lead\` at \`now\` and compare with \`facts\`; run the stages and compare scores, bands and
grades with \`expected\`. All must be equal, without tolerance. If facts differ, step 1 is wrong; if only results differ, step 2 or the
JSON-Logic library.
`;
