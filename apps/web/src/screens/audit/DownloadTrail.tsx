import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../server/workspace.ts';
import { DownloadMenu } from '../../ui/DownloadMenu.tsx';
import type { Filter } from './audit.ts';

const FORMATS = ['csv', 'ndjson'] as const;

function withQuery(address: string, query: string): string {
  if (query === '') return address;
  return `${address}${address.includes('?') ? '&' : '?'}${query}`;
}

/** What is shown as a file, all pages of it; the browser fetches it from the server. */
export function DownloadTrail({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const query = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)])).toString();
  const files = FORMATS.map((format) => ({
    format,
    address: withQuery(fileAddress(`/exports/audit.${format}`), query),
    name: t(`audit.format.${format}`),
  }));
  return <DownloadMenu label={t('audit.download')} files={files} />;
}
