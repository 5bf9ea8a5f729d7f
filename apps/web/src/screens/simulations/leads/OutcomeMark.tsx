import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import look from './Leads.module.css';

const LOOKS = { yes: IconCheck, no: IconX, unknown: IconMinus };

/** Whether a lead converted: by a sign and a word. */
export function OutcomeMark({ outcome }: { outcome: boolean | null }) {
  const { t } = useTranslation();
  const code = outcome === null ? 'unknown' : outcome ? 'yes' : 'no';
  const Sign = LOOKS[code];
  return (
    <span className={look.outcome} data-outcome={code}>
      <Sign size={14} aria-hidden />
      {t(`simulation.outcome.${code}`)}
    </span>
  );
}
