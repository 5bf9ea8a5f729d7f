import { Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ScreenTitle } from './ScreenTitle.tsx';

/** What a place says when there is nothing in it: why, and what to do. `isScreen`: it stands for the whole screen. */
export function EmptyState(props: { icon: Icon; title: string; text: string; isScreen?: boolean; children?: ReactNode }) {
  const Picture = props.icon;
  return (
    <Stack align="center" justify="center" gap="sm" p="xl" mih={280} ta="center">
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
