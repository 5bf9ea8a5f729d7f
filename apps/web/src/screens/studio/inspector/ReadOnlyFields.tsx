import { type MantineThemeOverride, MantineThemeProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMayEdit } from '../studio.ts';

const FIELD = { defaultProps: { readOnly: true, variant: 'filled' } };
// The sign of a menu that does not open would only invite.
const CHOICE = { defaultProps: { ...FIELD.defaultProps, rightSection: ' ', rightSectionWidth: 8 } };
/** The browser knows no read-only boxes: the draft refuses what they are asked to change, so that they stay as they are. */
const BOX = { defaultProps: { 'aria-readonly': true } };
/** In a form buttons add, move or remove. */
const BUTTON = { defaultProps: { display: 'none' } };

const READ_ONLY: MantineThemeOverride = {
  cursorType: 'default',
  components: {
    TextInput: FIELD,
    Textarea: FIELD,
    NumberInput: FIELD,
    Autocomplete: CHOICE,
    Select: CHOICE,
    MultiSelect: CHOICE,
    TagsInput: CHOICE,
    SegmentedControl: { defaultProps: { readOnly: true } },
    Checkbox: BOX,
    Switch: BOX,
    Button: BUTTON,
    ActionIcon: BUTTON,
  },
};
const AS_EVER: MantineThemeOverride = {};

/** Around forms: their fields can be read and walked through, and are said to be read-only, while the draft may not be edited. */
export function ReadOnlyFields({ children }: { children: ReactNode }) {
  return <MantineThemeProvider theme={useMayEdit() ? AS_EVER : READ_ONLY}>{children}</MantineThemeProvider>;
}
