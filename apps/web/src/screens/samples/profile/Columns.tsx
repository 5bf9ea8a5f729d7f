import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import look from './Profile.module.css';

const HEIGHT = 56;
/** A bar is drawn on a grid of its own, so that the picture may have any width. */
const SLOT = 10;

/** `text`: what the value is called; its number, if left out. `isPale`: it is less sure than the others. */
type Column = { name: string; value: number; text?: string; isPale?: boolean };

type Props = { columns: readonly Column[]; label: string; from: string; to: string; highestText?: string };

/** A row of bars, the highest of which fills the height and is told beside it; each tells its name and number under the pointer. */
export function Columns({ columns, label, from, to, highestText }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const highest = Math.max(...columns.map(({ value }) => value), 0) || 1;
  const heightOf = (value: number) => (value === 0 ? 0 : Math.max(1.5, (value / highest) * HEIGHT));
  return (
    <div>
      <div className={look.highest}>{t('profile.highest', { value: highestText ?? number(highest) })}</div>
      <svg
        className={look.columns}
        role="img"
        aria-label={label}
        viewBox={`0 0 ${columns.length * SLOT} ${HEIGHT}`}
        preserveAspectRatio="none"
        data-columns
      >
        {columns.map(({ name, value, text, isPale }, place) => (
          <g key={name}>
            <title>{t('profile.columnOf', { name, value: text ?? number(value) })}</title>
            <rect className={look.slot} x={place * SLOT} y={0} width={SLOT} height={HEIGHT} />
            <rect
              className={isPale ? look.pale : look.column}
              x={place * SLOT + 1}
              y={HEIGHT - heightOf(value)}
              width={SLOT - 2}
              height={heightOf(value)}
            />
          </g>
        ))}
      </svg>
      <div className={look.ends}>
        <span>{from}</span>
        <span>{to}</span>
      </div>
    </div>
  );
}
