import { Avatar, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { api } from '../../../server/client.ts';
import { Announcement } from '../../../ui/Announcement.tsx';
import { useDraft, useOthers, useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';
import { colourOf, initialsOf, shortName } from './looks.ts';
import type { Other } from './others.ts';
import looks from './Presence.module.css';
import { Presence } from './presence.ts';

/** More faces than this are counted. */
const MOST = 4;

/** One window of each person: that in which something is selected, if there is one. */
function people(others: readonly Other[]): Other[] {
  const byName = new Map<string, Other>();
  for (const other of others) if (!byName.has(other.name) || other.node !== null) byName.set(other.name, other);
  return [...byName.values()];
}

/** Who else has this draft open, and at what they are; pressing a face leads there. Keeps telling the others of this window. */
export function PresenceBar() {
  const { t } = useTranslation();
  const { number, list } = useFormats();
  const studio = useStudio();
  const titleOf = useNodeTitle();
  const nodes = useDraft(({ document }) => document.nodes);
  const others = useOthers((state) => state.others);
  const { data } = useQuery({ ...api.session.current.queryOptions(), enabled: false });
  const [id, name] = [data?.user?.id, data?.user?.email];
  useEffect(() => {
    if (id === undefined || name === undefined) return;
    const presence = new Presence(studio, { id, name });
    return () => presence.close();
  }, [studio, id, name]);
  const shown = useMemo(() => people(others), [others]);
  const nameOf = (other: Other) => (other.isMine ? t('presence.ownWindow') : shortName(other.name));
  const labelOf = (other: Other) => {
    const node = nodes.find((each) => each.id === other.node);
    return node ? t('presence.at', { name: nameOf(other), card: titleOf(node) }) : t('presence.here', { name: nameOf(other) });
  };
  const goTo = ({ node }: Other) => {
    if (node !== null) studio.desk.getState().surface?.reveal([node]);
  };
  return (
    <>
      <Announcement text={shown.length === 0 ? '' : t('presence.also', { names: list(shown.map(nameOf), 'conjunction') })} />
      {shown.length > 0 && (
        <ul className={looks.people} aria-label={t('presence.title')} data-people={shown.length}>
          {shown.slice(0, MOST).map((other) => (
            <li key={other.tab}>
              <UnstyledButton
                className={looks.person}
                data-hint={labelOf(other)}
                data-person={other.name}
                data-at={other.node ?? ''}
                onClick={() => goTo(other)}
              >
                <Avatar size={26} radius="xl" variant="light" color={colourOf(other.name)}>
                  {initialsOf(other.name)}
                </Avatar>
                <VisuallyHidden>{labelOf(other)}</VisuallyHidden>
              </UnstyledButton>
            </li>
          ))}
          {shown.length > MOST && (
            <Text
              component="li"
              size="xs"
              c="dimmed"
              className={looks.more ?? ''}
              data-hint={list(shown.slice(MOST).map(nameOf), 'conjunction')}
            >
              {t('presence.more', { more: number(shown.length - MOST) })}
            </Text>
          )}
        </ul>
      )}
    </>
  );
}
