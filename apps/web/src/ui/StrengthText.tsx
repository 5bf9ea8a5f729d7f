import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PASSWORD, strengthOf } from './strength.ts';

/** How good a password is that somebody is choosing, or what it lacks. `isWrong`: it was sent off as it is and cannot be taken. */
export function StrengthText({ password, isWrong }: { password: string; isWrong: boolean }) {
  const { t } = useTranslation();
  const strength = strengthOf(password);
  return (
    <Text span inherit c={isWrong ? 'var(--mantine-color-error)' : 'inherit'} aria-live="polite" data-strength={strength.code}>
      {strength.code === 'tooShort'
        ? t(password === '' ? 'signIn.strength.rule' : 'signIn.strength.tooShort', { count: strength.missing, min: PASSWORD.min })
        : t(`signIn.strength.${strength.code}`)}
    </Text>
  );
}
