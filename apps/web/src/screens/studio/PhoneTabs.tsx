import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconListTree, IconUser, IconUsers } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/formats.ts';
import phone from './PhoneStudio.module.css';
import { useRemarks } from './problems/remarks.ts';
import { usePreview } from './studio.ts';

const TABS = ['model', 'lead', 'population', 'problems'] as const;
export type PhoneTab = (typeof TABS)[number];
const ICONS = { model: IconListTree, lead: IconUser, population: IconUsers, problems: IconAlertTriangle };

/** The tabs at the lower edge, with what is worth knowing before going there: the lead's score, the number of problems. */
export function PhoneTabs({ tab, onChange }: { tab: PhoneTab; onChange: (tab: PhoneTab) => void }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const score = usePreview(({ lead }) => (lead?.shown ? (lead.explanation.scores[lead.shown] ?? null) : null));
  const problems = useRemarks().length;
  const badges: Record<PhoneTab, string | null> = {
    model: null,
    lead: score === null ? null : number(score, 1),
    population: null,
    problems: problems === 0 ? null : number(problems),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = by === undefined ? undefined : TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length];
    if (!next) return;
    onChange(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={t('phone.name')} className={phone.tabs} onKeyDown={onKeyDown}>
      {TABS.map((each) => {
        const Picture = ICONS[each];
        return (
          <UnstyledButton
            key={each}
            id={`tab-${each}`}
            role="tab"
            aria-selected={tab === each}
            aria-controls={`panel-${each}`}
            tabIndex={tab === each ? 0 : -1}
            className={phone.tab}
            data-tab={each}
            onClick={() => onChange(each)}
          >
            <span className={phone.picture}>
              <Picture size={20} aria-hidden />
              {badges[each] !== null && <span className={phone.badge}>{badges[each]}</span>}
            </span>
            {t(`phone.${each}`)}
          </UnstyledButton>
        );
      })}
    </div>
  );
}
