import { Popover, ScrollArea } from '@mantine/core';
import type { ReactElement } from 'react';
import { LazyProblemList } from './LazyProblemList.tsx';

/** What lists the problems at a button. */
export function ProblemsPopover({ children }: { children: ReactElement }) {
  return (
    <Popover position="bottom-end" width={420} shadow="md" trapFocus>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown>
        <ScrollArea.Autosize mah={360}>
          <LazyProblemList />
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
