import { Checkbox } from '@mantine/core';
import { type Comparison, OPERATORS } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useBuilder } from '../builder.ts';
import look from '../conditions.module.css';
import { withField, withOperator } from '../query/leaves.ts';
import { FieldPicker } from '../values/FieldPicker.tsx';
import { OperandField } from '../values/OperandField.tsx';
import { OperatorPicker } from '../values/OperatorPicker.tsx';
import type { LineFrame } from './frame.ts';

type Props = { comparison: Comparison; onChange: (comparison: Comparison) => void; frame: LineFrame };

/** A comparison: field, operator, value, and whether a missing value matches too. */
export function FieldLine({ comparison, onChange, frame }: Props) {
  const { t } = useTranslation();
  const { scope } = useBuilder();
  const choice = scope.fields.find(({ definition }) => definition.key === comparison.field);
  const { operand } = OPERATORS[comparison.operator];
  const asks = choice && comparison.operator !== 'isKnown' && comparison.operator !== 'isUnknown';
  return (
    <>
      <div className={look.row}>
        {frame.grip}
        <span className={look.grow} data-focus={`${frame.id} field`}>
          <FieldPicker
            fields={scope.fields}
            value={comparison.field}
            onChange={(field) => onChange(withField(comparison, field.definition))}
          />
        </span>
        {frame.actions}
      </div>
      {choice && (
        <div className={operand === 'none' || operand === 'range' || operand === 'texts' ? look.operandBelow : look.operand}>
          <OperatorPicker
            type={choice.definition.type}
            value={comparison.operator}
            onChange={(operator) => onChange(withOperator(comparison, operator))}
          />
          <OperandField comparison={comparison} choice={choice} onChange={(value) => onChange({ ...comparison, value })} />
        </div>
      )}
      <div className={look.foot}>
        {asks && (
          <Checkbox
            size="xs"
            label={t('condition.orMissing')}
            checked={comparison.orMissing}
            onChange={(event) => onChange({ ...comparison, orMissing: event.currentTarget.checked })}
          />
        )}
        {frame.matched}
      </div>
    </>
  );
}
