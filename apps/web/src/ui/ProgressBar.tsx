import { Progress, type ProgressRootProps } from '@mantine/core';
import { useFormats } from '../language/formats.ts';

type Props = {
  /** What is under way. */
  label: string;
  /** From 0 to 1; null where nobody can tell. */
  share: number | null;
  /** What is read out instead of the percentage. */
  told?: string;
} & Pick<ProgressRootProps, 'size'>;

/** How far something is. Where nobody can tell, it moves, and says no number. */
export function ProgressBar({ label, share, told, size = 'md' }: Props) {
  const { percent } = useFormats();
  const spoken = told ?? (share === null ? undefined : percent(share));
  return (
    <Progress.Root size={size}>
      <Progress.Section
        withAria={false}
        value={(share ?? 1) * 100}
        animated={share === null}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
        aria-valuetext={spoken}
      />
    </Progress.Root>
  );
}
