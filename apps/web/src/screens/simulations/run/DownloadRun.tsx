import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../../server/workspace.ts';
import { DownloadMenu } from '../../../ui/DownloadMenu.tsx';

const FORMATS = ['csv', 'ndjson', 'parquet'] as const;

/** All results as a file. */
export function DownloadRun({ id }: { id: string }) {
  const { t } = useTranslation();
  const files = FORMATS.map((format) => ({
    format,
    address: fileAddress(`/exports/simulations/${id}.${format}`),
    name: t(`simulation.format.${format}`),
  }));
  return <DownloadMenu label={t('simulation.download')} files={files} />;
}
