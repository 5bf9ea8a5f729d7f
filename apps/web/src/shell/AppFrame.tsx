import { Anchor, Group, Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet } from 'react-router';
import frame from './AppFrame.module.css';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { LanguageMenu, UserMenu } from './LaterMenus.tsx';
import { ThemeButton } from './ThemeButton.tsx';

/** The bar on top of every screen and the screen below it. `children`: what stands in place of every screen. */
export function AppFrame({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={frame.page}>
      <a className={frame.skip} href="#content">
        {t('shell.skipToContent')}
      </a>
      <header className={frame.bar}>
        <Anchor component={Link} to="/" underline="never" c="inherit">
          <Group gap={8} wrap="nowrap">
            <img src="/icon.svg" alt="" width={24} height={24} />
            <Text fw={700} visibleFrom="xs">
              Umbral
            </Text>
            <VisuallyHidden>{t('shell.home')}</VisuallyHidden>
          </Group>
        </Anchor>
        <nav className={frame.links} aria-label={t('shell.mainNavigation')}>
          <NavLink to="/" end>
            <span className={frame.full}>{t('shell.models')}</span>
            <span className={frame.short}>{t('shell.modelsShort')}</span>
          </NavLink>
          <NavLink to="/samples">{t('shell.samples')}</NavLink>
          <NavLink to="/simulations">{t('shell.simulations')}</NavLink>
        </nav>
        <Group gap={4} ml="auto" wrap="nowrap">
          <LanguageMenu />
          <ThemeButton />
          <UserMenu />
        </Group>
      </header>
      <ConnectionNotice />
      <main id="content" className={frame.content} tabIndex={-1}>
        {children || <Outlet />}
      </main>
    </div>
  );
}
