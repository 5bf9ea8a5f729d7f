import { VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';

/** What changes faster than this is not read out. */
const QUIET = 1_000;

/** Reads a text out to people who cannot see the screen, once it has stayed the same for a moment; it interrupts nothing. */
export function Announcement({ text }: { text: string }) {
  const [said] = useDebouncedValue(text, QUIET);
  return (
    <VisuallyHidden role="status" data-said>
      {said}
    </VisuallyHidden>
  );
}
