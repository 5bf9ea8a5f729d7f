import { IconChartDots3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** What viewers see before there is a scoring model. */
export function NoModelsYet() {
  const { t } = useTranslation();
  return <EmptyState icon={IconChartDots3} title={t('roles.noModels')} text={t('roles.noModelsText')} />;
}
