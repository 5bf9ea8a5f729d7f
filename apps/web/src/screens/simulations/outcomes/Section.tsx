import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of the report under its heading, with a sentence on how to read it. */
export function Section({ title, help, children }: { title: string; help: string; children: ReactNode }) {
  return (
    <section>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text size="sm" c="dimmed" maw={720} mb="sm">
        {help}
      </Text>
      {children}
    </section>
  );
}
