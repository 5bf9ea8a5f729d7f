import { useFormats } from '../../../language/formats.ts';
import look from './Profile.module.css';

export type Share = { name: string; count: number };

/** Names with their counts, each over a bar of its share in `of`. */
export function Shares({ shares, of }: { shares: readonly Share[]; of: number }) {
  const { number } = useFormats();
  return (
    <ul className={look.shares}>
      {shares.map(({ name, count }) => (
        <li key={name} className={look.share}>
          <span className={look.shareName}>{name}</span>
          <span className={look.shareCount}>{number(count)}</span>
          <Bar share={of === 0 ? 0 : count / of} />
        </li>
      ))}
    </ul>
  );
}

/** A line that is filled as far as a share of one. What it means is said beside it. `isFill`: how much is there at all. */
export function Bar({ share, isFill = false }: { share: number; isFill?: boolean }) {
  return (
    <svg className={look.bar} aria-hidden>
      <rect className={look.track} width="100%" height="100%" rx={2} />
      <rect className={isFill ? look.filled : look.column} width={`${Math.min(1, share) * 100}%`} height="100%" rx={2} />
    </svg>
  );
}
