import look from './RateBar.module.css';

type Props = { rate: number; low: number; high: number; overall: number; most: number; colour: string };

/** A rate as a bar, its interval as a whisker, and the rate of all as a line; `most` is where the scale ends. The figures stand beside it. */
export function RateBar({ rate, low, high, overall, most, colour }: Props) {
  const at = (share: number) => `${most === 0 ? 0 : Math.min(1, share / most) * 100}%`;
  return (
    <div className={look.track} aria-hidden>
      <div data-bar className={look.bar} style={{ width: at(rate), background: colour }} />
      <div className={look.whisker} style={{ insetInlineStart: at(low), insetInlineEnd: `calc(100% - ${at(high)})` }} />
      <div className={look.overall} style={{ insetInlineStart: at(overall) }} />
    </div>
  );
}
