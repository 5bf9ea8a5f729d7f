import { Card, Container, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ScreenTitle } from '../../ui/ScreenTitle.tsx';

type Props = { title: string; text: string; children?: ReactNode; [data: `data-${string}`]: string };

/** The one card of a screen before somebody is in: what it is, and what there is to do. */
export function EntryCard({ title, text, children, ...data }: Props) {
  return (
    <Container size={440} py="xl" px="md" {...data}>
      <Card withBorder padding="xl" radius="md">
        <ScreenTitle text={title} mb={4} style={{ overflowWrap: 'anywhere' }} />
        <Text c="dimmed" size="sm" mb="lg" style={{ overflowWrap: 'anywhere' }}>
          {text}
        </Text>
        {children}
      </Card>
    </Container>
  );
}
