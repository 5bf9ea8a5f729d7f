import { Combobox, Kbd, Text, TextInput, type TextInputProps, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { folded } from '@umbral/model';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import chooser from './Chooser.module.css';

/** Something to choose: `help` says more about it, or why it cannot be chosen; `sought`: words that find it without being shown. */
export type Choice = {
  id: string;
  section: string;
  name: string;
  help?: string;
  sought?: string;
  keys?: string;
  picture?: ReactNode;
  refused?: boolean;
};

type Props = { placeholder: string; choices: readonly Choice[]; onChoose: (id: string) => void; onClose: () => void };

const MOST_SHOWN = 80;

/** The choices that have every word that was typed, those that begin with it first. */
function matching(choices: readonly Choice[], typed: string): Choice[] {
  const text = folded(typed);
  const words = text.split(' ').filter((word) => word !== '');
  const found = choices.filter(({ name, sought = '' }) => {
    const said = folded(`${name} ${sought}`);
    return words.every((word) => said.includes(word));
  });
  const begins = ({ name }: Choice) => folded(name).startsWith(text);
  return text === '' ? found : [...found.filter(begins), ...found.filter((each) => !begins(each))];
}

function bySection(choices: readonly Choice[]): [section: string, choices: Choice[]][] {
  const sections = new Map<string, Choice[]>();
  for (const choice of choices) sections.set(choice.section, [...(sections.get(choice.section) ?? []), choice]);
  return [...sections];
}

function Line({ choice }: { choice: Choice }) {
  return (
    <Combobox.Option value={choice.id} className={chooser.line} data-choice={choice.id} data-refused={choice.refused || undefined}>
      {choice.picture}
      <span className={chooser.words}>
        <Text span size="sm" lineClamp={1}>
          {choice.name}
        </Text>
        {choice.help && (
          <Text span size="xs" c="dimmed" lineClamp={2}>
            {choice.help}
          </Text>
        )}
      </span>
      {choice.keys && <Kbd size="xs">{choice.keys}</Kbd>}
    </Combobox.Option>
  );
}

/** Says which list the field is about, which Mantine's target takes away while it does not know of it. */
function Field({ list, ...rest }: TextInputProps & { list: string }) {
  return <TextInput {...rest} role="combobox" aria-expanded aria-controls={list} />;
}

/** A field to type in, and below it what matches: arrows and Enter choose, as a click does. */
export function Chooser({ placeholder, choices, onChoose, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const list = useId();
  // The list is always there: nothing drops down, and arrows and Enter work on it at once.
  const combobox = useCombobox({ opened: true });
  const shown = matching(choices, typed).slice(0, MOST_SHOWN);
  const { selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed decides what is first, once it is on the page.
  useEffect(() => {
    selectFirstOption();
  }, [typed, selectFirstOption]);
  return (
    <Combobox store={combobox} onOptionSubmit={onChoose}>
      <Combobox.EventsTarget>
        <Field
          data-autofocus
          list={list}
          variant="unstyled"
          size="md"
          px="md"
          leftSection={<IconSearch size={18} />}
          leftSectionWidth={44}
          aria-label={placeholder}
          placeholder={placeholder}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={list} className={chooser.lines} aria-label={placeholder}>
        {bySection(shown).map(([section, own]) => (
          <Combobox.Group key={section} label={section}>
            {own.map((choice) => (
              <Line key={choice.id} choice={choice} />
            ))}
          </Combobox.Group>
        ))}
        {shown.length === 0 && <Combobox.Empty>{t('chooser.nothing')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
