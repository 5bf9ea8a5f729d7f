import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useImport, useSession } from '../import/useSession.ts';

const dayOf = (moment: number | null) => (moment === null ? '' : new Date(moment).toISOString().slice(0, 10));

/** The day at whose end the sample was true; left empty, the data tell. */
export function AsOfField() {
  const { t } = useTranslation();
  const session = useSession();
  const asOf = useImport((state) => state.asOf);
  const choose = (day: string) => {
    const moment = Date.parse(`${day}T23:59:59.999Z`);
    session.set({ asOf: Number.isNaN(moment) ? null : moment });
  };
  return (
    <TextInput
      type="date"
      label={t('import.asOf')}
      description={t('import.asOfHelp')}
      inputWrapperOrder={['label', 'input', 'description']}
      defaultValue={dayOf(asOf)}
      max="9999-12-31"
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
