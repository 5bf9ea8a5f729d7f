import { NumberInput, type NumberInputProps } from '@mantine/core';
import { LIMITS } from '@umbral/model';
import { useState } from 'react';
import { useFormats } from '../language/formats.ts';

export type NumberFieldProps = Omit<NumberInputProps, 'value' | 'onChange' | 'decimalSeparator' | 'thousandSeparator'> & {
  value: number | null;
  onChange: (value: number | null) => void;
};

/**
 * A number, written as the chosen language writes it; null while it is empty. Both comma and point are taken as decimal separators while
 * typing. Only numbers within the bounds are handed on, so that what is typed never makes a document that cannot be saved.
 */
export function NumberField({ value, onChange, min = -LIMITS.magnitude, max = LIMITS.magnitude, ...rest }: NumberFieldProps) {
  const { decimalSeparator } = useFormats();
  // What was typed and not taken; leaving the field shows again what holds.
  const [refused, setRefused] = useState(false);
  const [shown, setShown] = useState(0);
  return (
    <NumberInput
      {...rest}
      key={shown}
      min={min}
      max={max}
      isAllowed={({ floatValue }) => floatValue === undefined || (floatValue <= Number(max) && floatValue >= -LIMITS.magnitude)}
      value={value ?? ''}
      onBlur={(event) => {
        rest.onBlur?.(event);
        if (refused) setShown(shown + 1);
        setRefused(false);
      }}
      decimalSeparator={decimalSeparator}
      allowedDecimalSeparators={['.', ',']}
      onChange={(next) => {
        const isWithin = typeof next === 'number' && next >= Number(min) && next <= Number(max);
        setRefused(!isWithin && next !== '');
        if (isWithin) onChange(next);
        else if (next === '') onChange(null);
      }}
    />
  );
}
