import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useFormats } from '../language/formats.ts';

export type NumberFieldProps = Omit<NumberInputProps, 'value' | 'onChange' | 'decimalSeparator' | 'thousandSeparator'> & {
  value: number | null;
  onChange: (value: number | null) => void;
};

/** A number, written as the chosen language writes it; null while it is empty. Both comma and point are taken as decimal separators while typing. */
export function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  const { decimalSeparator } = useFormats();
  return (
    <NumberInput
      {...rest}
      value={value ?? ''}
      decimalSeparator={decimalSeparator}
      allowedDecimalSeparators={['.', ',']}
      onChange={(next) => {
        if (typeof next === 'number') onChange(next);
        else if (next === '') onChange(null);
      }}
    />
  );
}
