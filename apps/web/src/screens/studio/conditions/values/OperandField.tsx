import { Text } from '@mantine/core';
import { type Comparison, OPERATORS } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import { useBuilder } from '../builder.ts';
import look from '../conditions.module.css';
import type { FieldChoice } from '../fields.ts';
import { useKnownField } from '../knowledge.ts';
import { Distribution } from './Distribution.tsx';
import { NumberValue } from './NumberValue.tsx';
import { TextValue } from './TextValue.tsx';
import { ValuesField } from './ValuesField.tsx';

type Value = Comparison['value'];
type Props = { comparison: Comparison; choice: FieldChoice; onChange: (value: Value) => void };

/** How many say yes and how many no. */
function YesNo({ choice }: { choice: FieldChoice }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { scope } = useBuilder();
  const known = useKnownField(choice, scope.events);
  if (known?.kind !== 'booleans') return null;
  return (
    <Text size="xs" c="dimmed" className={look.wide}>
      {t('conditions.yesNo', { yes: number(known.yes), no: number(known.no) })}
    </Text>
  );
}

function NumbersField({ comparison, choice, onChange }: Props) {
  const { scope } = useBuilder();
  const known = useKnownField(choice, scope.events);
  const { operator, value } = comparison;
  const isDays = choice.definition.type === 'date';
  return (
    <>
      <NumberValue operator={operator} value={value} onChange={onChange} />
      {known?.kind === 'numbers' && (
        <Distribution profile={known.numbers} operator={operator} value={value} isDays={isDays} onChange={onChange} />
      )}
    </>
  );
}

/** The value of a comparison, in the shape that its operator asks for, with what the sample knows of it. */
export function OperandField({ comparison, choice, onChange }: Props) {
  const { value, operator } = comparison;
  switch (OPERATORS[operator].operand) {
    case 'none':
      return choice.definition.type === 'boolean' ? <YesNo choice={choice} /> : null;
    case 'text':
      return <TextValue value={typeof value === 'string' ? value : ''} operator={operator} choice={choice} onChange={onChange} />;
    case 'texts':
      return <ValuesField value={Array.isArray(value) ? value : []} choice={choice} onChange={onChange} />;
    default:
      return <NumbersField comparison={comparison} choice={choice} onChange={onChange} />;
  }
}
