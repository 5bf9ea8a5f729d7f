import { Container, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isNothingHere } from '../server/problem.ts';
import { NothingHere } from './NothingHere.tsx';
import { ProblemMessage } from './ProblemMessage.tsx';
import { ScreenTitle } from './ScreenTitle.tsx';
import looks from './UnreadyScreen.module.css';

/** `shape`: of what is to come, so that little moves when it does. `error`: why it does not come; null while it is on its way. */
type Props = { title: string; shape: 'cards' | 'rows'; size?: 'md' | 'lg'; error: unknown; retry: () => void };

const PLACES = { cards: ['a', 'b', 'c', 'd'], rows: ['a', 'b', 'c'] };

/** A screen with a list, while the list is loaded or when it could not be: its title stands already where it will be. */
export function UnreadyScreen({ title, shape, size = 'lg', error, retry }: Props) {
  const { t } = useTranslation();
  if (error && isNothingHere(error)) return <NothingHere text={t('problem.notFound')} />;
  return (
    <Container size={size} py="xl">
      <ScreenTitle text={title} className={looks.title ?? ''} />
      {error ? (
        <ProblemMessage error={error} retry={retry} />
      ) : (
        <div role="status" aria-label={t('ui.loading')} className={looks[shape]}>
          {PLACES[shape].map((place) => (
            <Skeleton key={place} height={shape === 'cards' ? 118 : 56} radius="md" />
          ))}
        </div>
      )}
    </Container>
  );
}
