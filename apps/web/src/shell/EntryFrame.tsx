import { Group, Text } from '@mantine/core';
import { Outlet } from 'react-router';
import frame from './AppFrame.module.css';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { LanguageMenu } from './LaterMenus.tsx';
import { ThemeButton } from './ThemeButton.tsx';

/** The bar on top of the screens before somebody is signed in. */
export function EntryFrame() {
  return (
    <div className={frame.page}>
      <header className={frame.bar}>
        <Group gap={8} wrap="nowrap">
          <img src="/icon.svg" alt="" width={24} height={24} />
          <Text fw={700}>Umbral</Text>
        </Group>
        <Group gap={4} ml="auto" wrap="nowrap">
          <LanguageMenu />
          <ThemeButton />
        </Group>
      </header>
      <ConnectionNotice />
      <main id="content" className={frame.content} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
