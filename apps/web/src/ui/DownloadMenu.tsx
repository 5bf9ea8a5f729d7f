import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';

/** A file that can be had: its format, where it is, and what it is called. */
type File = { format: string; address: string; name: string };

/** The same as files of several formats, which the browser fetches from the server, however large. */
export function DownloadMenu({ label, files }: { label: string; files: readonly File[] }) {
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} />} data-download>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map(({ format, address, name }) => (
          <Menu.Item key={format} component="a" href={address} download data-download-as={format}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
