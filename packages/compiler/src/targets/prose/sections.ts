import type { Side } from '../../program/index.ts';
import { entryOf } from './entries.ts';
import { parts } from './ladders.ts';
import { type Entry, entryText, paragraphs, table } from './markdown.ts';
import { type NodeOfKind, nodeOf, type Writer } from './writer.ts';

const list = (entries: readonly Entry[]): string => entries.map(entryText).join('\n');
const noLimits = ({ minimum, maximum }: { minimum: number | null; maximum: number | null }): boolean =>
  minimum === null && maximum === null;

export function groupSection(node: NodeOfKind<'group'>, writer: Writer): string {
  const { language, names } = writer;
  const after = [node.weight === 100 ? '' : language.weighted(node.weight), noLimits(node) ? '' : language.kept(node)];
  return paragraphs([
    `### ${names.plain(node.id)}`,
    `${language.combined[node.combine]}:`,
    list(node.inputs.map((id) => entryOf(nodeOf(writer, id), writer))),
    after.filter((text) => text !== '').join(' '),
  ]);
}

export function scoreSection(node: NodeOfKind<'score'>, writer: Writer): string {
  const { language, names } = writer;
  const { scale, combine, decimals } = node;
  const total = node.inputs.reduce((sum, input) => sum + input.weight, 0);
  const entries = node.inputs.map(({ id, weight }): Entry => {
    const entry = entryOf(nodeOf(writer, id), writer);
    return combine === 'average' ? { ...entry, last: [...entry.last, language.partWeight(weight, total)] } : entry;
  });
  const after = [scale.from ? language.mapped(scale.from, scale) : '', language.kept(scale), language.rounded(decimals)];
  return paragraphs([
    `## ${names.plain(node.id)}`,
    language.scale(scale.minimum, scale.maximum),
    `${language.combined[combine]}:`,
    list(entries),
    after.filter((text) => text !== '').join(' '),
  ]);
}

/** Who gets a set value instead; nothing if nobody does. */
export function disqualifierSection({ disqualifiers }: NodeOfKind<'score'>, writer: Writer): string {
  const { title, text } = writer.language.disqualification;
  if (disqualifiers.length === 0) return '';
  return paragraphs([`### ${title}`, text, list(disqualifiers.map((id) => entryOf(nodeOf(writer, id), writer)))]);
}

export function bandsSection(node: NodeOfKind<'bands'>, writer: Writer): string {
  const { language, names } = writer;
  const { title, band, score, exit, exitText } = language.bands;
  const places = partsOf(node, writer);
  const hasExits = node.bands.some((each) => each.exit !== null);
  const rows = node.bands.map((each, at) => {
    const kept = each.exit === null ? '–' : language.number(each.exit);
    return [names.band(node.id, each.id), places[at] ?? '', ...(hasExits ? [kept] : [])];
  });
  return paragraphs([
    `### ${title(names.plain(node.score))}`,
    table([band, score, ...(hasExits ? [exit] : [])], rows),
    hasExits ? exitText : '',
  ]);
}

/** The intervals of bands, from the lowest up. */
function partsOf({ bands }: NodeOfKind<'bands'>, writer: Writer): string[] {
  const thresholds = bands.slice(1).map((band) => band.from ?? 0);
  return thresholds.length === 0 ? [writer.language.bands.all] : parts(thresholds, writer);
}

/** The highest row on top, as on the canvas; columns from the lowest. */
export function matrixSection(node: NodeOfKind<'matrix'>, writer: Writer): string {
  const { language, names } = writer;
  const [rows, columns] = [sideNames(node.rows, writer), sideNames(node.columns, writer)];
  const [rowsOf, columnsOf] = [sideOf(node.rows, writer), sideOf(node.columns, writer)];
  const body = rows.map((row, down) => [`**${row}**`, ...(node.cells[down] ?? []).map((grade) => names.grade(node.id, grade))]);
  return paragraphs([
    `## ${names.plain(node.id)}`,
    language.matrix.text(`**${rowsOf}**`, `**${columnsOf}**`),
    table([language.matrix.corner(rowsOf, columnsOf), ...columns], body.toReversed()),
  ]);
}

/** The score that a side reads, by its name. */
function sideOf(side: Side, writer: Writer): string {
  const node = nodeOf(writer, side.node);
  return writer.names.plain(node.kind === 'bands' ? node.score : node.id);
}

function sideNames(side: Side, writer: Writer): string[] {
  if (side.kind === 'score') return side.thresholds.length === 0 ? [writer.language.bands.all] : parts(side.thresholds, writer);
  return side.bands.map((band) => writer.names.band(side.node, band));
}
