import { useElementSize } from '@mantine/hooks';
import look from './Curve.module.css';

/** Shares of the way across and up, or whatever `across` and `up` end with. */
export type Point = readonly [x: number, y: number];
/** `colour`: as CSS has it; a dashed line is there for comparison. */
type Line = { key: string; points: readonly Point[]; colour: string; isDashed?: boolean };
/** An axis from `from` to `to`, with its name and how its ends and middle are written. */
export type Axis = { name: string; from: number; to: number; text: (value: number) => string };

type Props = {
  name: string;
  summary: string;
  lines: readonly Line[];
  across: Axis;
  up: Axis;
  /** A place on the axis across to be marked. */
  mark?: number;
  height?: number;
};

const MARGIN = { left: 44, right: 12, top: 8, bottom: 34 };
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Lines over two axes. `summary` says to those who cannot see it what it shows; the figures stand in a table. */
export function Curve({ name, summary, lines, across, up, mark, height = 220 }: Props) {
  const { ref, width } = useElementSize();
  const [wide, high] = [Math.max(0, width - MARGIN.left - MARGIN.right), height - MARGIN.top - MARGIN.bottom];
  const x = (value: number) => MARGIN.left + (across.to === across.from ? 0 : (value - across.from) / (across.to - across.from)) * wide;
  const y = (value: number) => MARGIN.top + (1 - (up.to === up.from ? 0 : (value - up.from) / (up.to - up.from))) * high;
  const path = (points: readonly Point[]) =>
    points.map(([left, top], index) => `${index === 0 ? 'M' : 'L'}${x(left).toFixed(1)} ${y(top).toFixed(1)}`).join('');
  const at = ({ from, to }: Axis, share: number) => from + share * (to - from);
  return (
    <figure className={look.figure} ref={ref}>
      <figcaption className={look.name}>{name}</figcaption>
      <svg className={look.picture} height={height} role="img" aria-label={`${name}. ${summary}`} data-curve={name}>
        {TICKS.map((share) => (
          <g key={share}>
            <line className={look.grid} x1={MARGIN.left} x2={MARGIN.left + wide} y1={y(at(up, share))} y2={y(at(up, share))} />
            <text className={look.tick} x={MARGIN.left - 6} y={y(at(up, share)) + 4} textAnchor="end">
              {up.text(at(up, share))}
            </text>
            {share !== 0.25 && share !== 0.75 && (
              <text
                className={look.tick}
                x={x(at(across, share))}
                y={height - MARGIN.bottom + 14}
                textAnchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}
              >
                {across.text(at(across, share))}
              </text>
            )}
          </g>
        ))}
        {mark !== undefined && <line className={look.mark} x1={x(mark)} x2={x(mark)} y1={MARGIN.top} y2={MARGIN.top + high} />}
        {lines.map(({ key, points, colour, isDashed }) => (
          <path key={key} className={isDashed ? look.compared : look.line} d={path(points)} style={{ stroke: colour }} data-line={key} />
        ))}
        <text className={look.axis} x={MARGIN.left + wide / 2} y={height - 4} textAnchor="middle">
          {across.name}
        </text>
      </svg>
    </figure>
  );
}
