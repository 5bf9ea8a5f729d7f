import { useMediaQuery } from '@mantine/hooks';

/** Whether the window is as narrow as a telephone, where dialogs take all of it. */
export const useSmall = (): boolean => useMediaQuery('(max-width: 36em)', undefined, { getInitialValueInEffect: false }) ?? false;
