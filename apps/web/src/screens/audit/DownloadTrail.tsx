import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../server/workspace.ts';
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
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} />} data-download>
          {t('audit.download')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={withQuery(fileAddress(`/exports/audit.${format}`), query)}
            download
            data-download-as={format}
          >
            {t(`audit.format.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
