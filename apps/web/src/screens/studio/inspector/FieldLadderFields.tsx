import { Button, Select, Stack, TagsInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FieldLadder, LIMITS } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { type FieldChoice, groupBySection } from '../conditions/fields.ts';
import panel from './Inspector.module.css';
import { RangeSteps } from './RangeSteps.tsx';
import { StepRow } from './StepRow.tsx';

const EMPTY: FieldLadder = { kind: 'ranges', field: '', steps: [], below: 0, missing: 0 };
export const newFieldLadder = (): FieldLadder => EMPTY;

type ValueLadder = Extract<FieldLadder, { kind: 'values' }>;

/** A ladder over this field: of values for a text, of ranges for a number or a date's age. Steps are kept where they still fit. */
function ladderOver(choice: FieldChoice, before: FieldLadder): FieldLadder {
  const field = choice.definition.key;
  const kind = choice.definition.type === 'text' ? 'values' : 'ranges';
  if (kind === before.kind) return { ...before, field };
  return kind === 'values' ? { kind, field, steps: [], otherwise: 0, missing: 0 } : { ...EMPTY, field };
}

function ValueSteps({ ladder, known, onChange }: { ladder: ValueLadder; known: string[]; onChange: (ladder: ValueLadder) => void }) {
  const { t } = useTranslation();
  const change = (at: number, patch: Partial<ValueLadder['steps'][number]>) =>
    onChange({ ...ladder, steps: ladder.steps.map((step, index) => (index === at ? { ...step, ...patch } : step)) });
  return (
    <Stack gap={6}>
      {ladder.steps
        .map((step, at) => ({ step, at }))
        .map(({ step, at }) => (
          <StepRow
            key={at}
            points={step.points}
            onPoints={(points) => change(at, { points })}
            onRemove={() => onChange({ ...ladder, steps: ladder.steps.filter((_step, index) => index !== at) })}
          >
            <TagsInput
              size="xs"
              aria-label={t('condition.value')}
              placeholder={t('condition.addValue')}
              data={known}
              value={step.values}
              acceptValueOnBlur
              onChange={(values) => change(at, { values })}
            />
          </StepRow>
        ))}
      <Button
        variant="light"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        disabled={ladder.steps.length >= LIMITS.steps}
        onClick={() => onChange({ ...ladder, steps: [...ladder.steps, { values: [], points: 10 }] })}
      >
        {t('ladder.addStep')}
      </Button>
      <div className={panel.step}>
        <NumberField
          size="xs"
          label={t('ladder.otherwise')}
          value={ladder.otherwise}
          onChange={(otherwise) => otherwise !== null && onChange({ ...ladder, otherwise })}
        />
        <NumberField
          size="xs"
          label={t('ladder.missing')}
          value={ladder.missing}
          onChange={(missing) => missing !== null && onChange({ ...ladder, missing })}
        />
      </div>
    </Stack>
  );
}

/** Points by the range or by the value of a field. */
export function FieldLadderFields({
  ladder,
  fields,
  onChange,
}: {
  ladder: FieldLadder;
  fields: FieldChoice[];
  onChange: (ladder: FieldLadder) => void;
}) {
  const { t } = useTranslation();
  const usable = fields.filter(
    ({ definition }) => definition.type === 'text' || definition.type === 'number' || definition.type === 'date',
  );
  const chosen = usable.find(({ definition }) => definition.key === ladder.field);
  return (
    <Stack gap={8}>
      <Select
        label={t('condition.field')}
        placeholder={t('condition.chooseField')}
        data={groupBySection(usable.map(({ definition, name, section }) => ({ section, value: definition.key, label: name })))}
        value={ladder.field || null}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('inspector.nothingFound')}
        onChange={(key) => {
          const choice = usable.find(({ definition }) => definition.key === key);
          if (choice) onChange(ladderOver(choice, ladder));
        }}
      />
      {ladder.kind === 'ranges' ? (
        <RangeSteps ranges={ladder} onChange={(ranges) => onChange({ ...ladder, ...ranges })} />
      ) : (
        <ValueSteps ladder={ladder} known={chosen?.values.map(({ value }) => value) ?? []} onChange={onChange} />
      )}
    </Stack>
  );
}
