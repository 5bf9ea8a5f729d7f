import { TextInput } from '@mantine/core';
import { Identifier } from '@umbral/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The name that other services find a score or grade under; kept as typed until it is one that they can use. */
export function KeyField({ value, onChange }: { value: string; onChange: (key: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState<string | null>(null);
  const change = (typed: string) => {
    const usable = typed === '' || Identifier.safeParse(typed).success;
    setText(usable ? null : typed);
    if (usable) onChange(typed);
  };
  return (
    <TextInput
      label={t('data.key')}
      description={t('inspector.keyHelp')}
      value={text ?? value}
      error={text === null ? null : t('inspector.keyWrong')}
      maxLength={64}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => setText(null)}
    />
  );
}
