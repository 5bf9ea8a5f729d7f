import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StrengthText } from './StrengthText.tsx';
import { PASSWORD } from './strength.ts';

type Props = {
  name: string;
  label: string;
  value: string;
  onChange: (password: string) => void;
  /** Whether the password is being chosen, so that it is told how good it is; else it is one that somebody has. */
  isNew?: boolean;
  /** Whether it was sent off as it is and cannot be taken. */
  isWrong: boolean;
  /** What is wrong, where that is not told by how good it is. */
  wrong?: string | undefined;
  autoFocus?: boolean;
};

/** A password. What is wrong stands at the field, in the app's language. */
export function PasswordField({ name, label, value, onChange, isNew = false, isWrong, wrong, autoFocus = false }: Props) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      name={name}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      label={label}
      required
      maxLength={PASSWORD.max}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus}
      description={isNew && <StrengthText password={value} isWrong={isWrong} />}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={isWrong && (wrong ?? true)}
      errorProps={{ role: 'alert' }}
      aria-invalid={isWrong || undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
