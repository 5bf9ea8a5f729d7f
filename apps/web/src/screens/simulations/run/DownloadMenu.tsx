import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../../server/workspace.ts';

const FORMATS = ['csv', 'ndjson', 'parquet'] as const;

/** All results as a file; the browser fetches it from the server, however large. */
export function DownloadMenu({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} />} data-download>
          {t('simulation.download')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={fileAddress(`/exports/simulations/${id}.${format}`)}
            download
            data-download-as={format}
          >
            {t(`simulation.format.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
