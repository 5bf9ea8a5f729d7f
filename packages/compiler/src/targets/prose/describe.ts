import type { Program, ProgramNode, ProgramNodeKind } from '../../program/index.ts';
import { en } from './en.ts';
import { entryOf } from './entries.ts';
import { es } from './es.ts';
import type { Language, ProseLanguage } from './language.ts';
import { entryText, paragraphs } from './markdown.ts';
import { type ProseNames, writtenNames } from './names.ts';
import { approvalSection, dataSection, readingSection } from './reading.ts';
import { bandsSection, disqualifierSection, groupSection, matrixSection, scoreSection } from './sections.ts';
import { type NodeOfKind, nodeOf, type Writer } from './writer.ts';

const LANGUAGES: Record<ProseLanguage, Language> = { en, es };

/** What a section of its own says about a node; null for what is told within the sections of others. */
const SECTIONS = {
  score: (node, writer) => paragraphs([scoreSection(node, writer), disqualifierSection(node, writer)]),
  group: groupSection,
  bands: bandsSection,
  matrix: matrixSection,
  criterion: null,
  activity: null,
  decay: null,
  segment: null,
  disqualifier: null,
  audience: null,
} satisfies { [K in ProgramNodeKind]: ((node: NodeOfKind<K>, writer: Writer) => string) | null };

const kindOf = <K extends ProgramNodeKind>({ program }: Writer, kind: K): NodeOfKind<K>[] =>
  program.nodes.filter((node): node is NodeOfKind<K> => node.kind === kind);

/**
 * A scoring model in plain words, as Markdown that a sales director can read and sign: what is scored, how each score comes about, in
 * order, and what the words mean. No ids, no JSON. The same Program and names give the same text.
 *
 *     describe(program, 'en', names) // "# Fit and engagement\n\nEach lead gets: **Lead score**. …"
 */
export function describe(program: Program, locale: ProseLanguage, given: ProseNames): string {
  const language = LANGUAGES[locale];
  const names = writtenNames(program, given, language);
  const writer: Writer = { program, language, names };
  const results = [...kindOf(writer, 'score'), ...kindOf(writer, 'matrix')];
  const blocks = [
    `# ${names.model()}`,
    results.length > 0 ? language.results(results.map((node) => names.title(node.id))) : language.noResults,
    audienceText(writer),
    ...scoresFirst(writer).map((score) => scoreText(score, writer)),
    ...kindOf(writer, 'matrix').map((matrix) => SECTIONS.matrix(matrix, writer)),
    segmentsText(writer),
    dataSection(writer),
    readingSection(writer),
    approvalSection(writer),
  ];
  return `${paragraphs(blocks)}\n`;
}

function audienceText(writer: Writer): string {
  const { language } = writer;
  const audiences = kindOf(writer, 'audience');
  if (audiences.length === 0) return language.everyLead;
  const entries = audiences.map((node) => entryText(entryOf(node, writer)));
  return paragraphs([`${language.someLeads}:`, entries.join('\n'), language.otherLeads]);
}

/** The scores that no other score reads, each followed by those that it reads: from the result down to its parts. */
function scoresFirst(writer: Writer): NodeOfKind<'score'>[] {
  const scores = kindOf(writer, 'score');
  const inner = new Set(scores.flatMap((score) => score.inputs.map((input) => input.id)));
  const found = new Set<NodeOfKind<'score'>>();
  const visit = (score: NodeOfKind<'score'>): void => {
    if (found.has(score)) return;
    found.add(score);
    for (const each of scores) if (score.inputs.some((input) => input.id === each.id)) visit(each);
  };
  for (const score of scores) if (!inner.has(score.id)) visit(score);
  return [...found];
}

/** A score, its bands, and the groups that lead to it, from it down. A group that several scores read is told with each. */
function scoreText(score: NodeOfKind<'score'>, writer: Writer): string {
  const groups = new Map<string, NodeOfKind<'group'>>();
  const visit = (node: ProgramNode): void => {
    if (node.kind === 'decay') visit(nodeOf(writer, node.input));
    if (node.kind !== 'group' || groups.has(node.id)) return;
    groups.set(node.id, node);
    for (const id of node.inputs) visit(nodeOf(writer, id));
  };
  for (const { id } of score.inputs) visit(nodeOf(writer, id));
  const bands = kindOf(writer, 'bands').filter((each) => each.score === score.id);
  return paragraphs([
    SECTIONS.score(score, writer),
    ...bands.map((each) => SECTIONS.bands(each, writer)),
    ...[...groups.values()].map((group) => SECTIONS.group(group, writer)),
  ]);
}

function segmentsText(writer: Writer): string {
  const segments = kindOf(writer, 'segment');
  if (segments.length === 0) return '';
  return paragraphs([`## ${writer.language.segments}`, segments.map((node) => entryText(entryOf(node, writer))).join('\n')]);
}
