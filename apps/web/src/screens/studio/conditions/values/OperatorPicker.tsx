import { Select } from '@mantine/core';
import { type FieldType, type Operator, operatorsFor } from '@umbral/model';
import { useTranslation } from 'react-i18next';

type Props<O extends Operator> = { value: O; onChange: (operator: O) => void; offered: readonly O[] };

/** Chooses among operators. */
export function OperatorSelect<O extends Operator>({ value, offered, onChange }: Props<O>) {
  const { t } = useTranslation();
  return (
    <Select
      size="xs"
      aria-label={t('condition.operator')}
      data={offered.map((operator) => ({ value: operator, label: t(`operator.${operator as Operator}`) }))}
      value={offered.includes(value) ? value : null}
      allowDeselect={false}
      maxDropdownHeight={320}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      onChange={(chosen) => {
        const operator = offered.find((each) => each === chosen);
        if (operator && operator !== value) onChange(operator);
      }}
    />
  );
}

/** Chooses an operator that a field of this type has. */
export function OperatorPicker({ type, value, onChange }: { type: FieldType; value: Operator; onChange: (operator: Operator) => void }) {
  return <OperatorSelect value={value} offered={operatorsFor(type)} onChange={onChange} />;
}
