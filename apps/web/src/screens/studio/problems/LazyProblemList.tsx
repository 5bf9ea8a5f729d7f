import { Skeleton } from '@mantine/core';
import { type ComponentProps, Suspense } from 'react';
import { onDemand } from '../../../ui/onDemand.tsx';
import type { ProblemList as List } from './ProblemList.tsx';

// Mending what a problem is about takes a part of the compiler.
const ProblemList = onDemand(async () => (await import('./ProblemList.tsx')).ProblemList);

/** The list of problems, once its script is there. */
export function LazyProblemList(props: ComponentProps<typeof List>) {
  return (
    <Suspense fallback={<Skeleton height={68} />}>
      <ProblemList {...props} />
    </Suspense>
  );
}
