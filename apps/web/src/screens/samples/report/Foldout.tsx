import { Collapse, Group, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';

/** A part that can be folded away under its title. */
export function Foldout({ title, opened = false, children }: { title: ReactNode; opened?: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(opened);
  const id = useId();
  const Arrow = open ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <UnstyledButton fz="sm" fw={600} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Group gap={4} wrap="nowrap">
          <Arrow size={16} aria-hidden />
          {title}
        </Group>
      </UnstyledButton>
      <Collapse expanded={open} id={id} pt={open ? 6 : 0}>
        {open && children}
      </Collapse>
    </div>
  );
}
