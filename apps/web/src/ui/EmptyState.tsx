import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ScreenTitle } from './ScreenTitle.tsx';

type EmptyStateProps = { icon: Icon; title: string; text: string; isScreen?: boolean; children?: ReactNode; mih?: number };

/**
 * What a place says when there is nothing in it: why, and what to do. `mih`: its least height in pixels, where it is not alone; `isScreen`: it
 * stands for the whole screen.
 */
export function EmptyState({ mih = 280, ...props }: EmptyStateProps) {
  const Picture = props.icon;
  return (
    <Stack align="center" justify="center" gap="sm" p="xl" mih={mih} ta="center">
      <ThemeIcon size={56} radius="xl" variant="light">
        <Picture size={28} />
      </ThemeIcon>
      {props.isScreen ? (
        <ScreenTitle text={props.title} size="h3" />
      ) : (
        <Title order={2} size="h3">
          {props.title}
        </Title>
      )}
      <Text c="dimmed" maw={440}>
        {props.text}
      </Text>
      {props.children}
    </Stack>
  );
}
