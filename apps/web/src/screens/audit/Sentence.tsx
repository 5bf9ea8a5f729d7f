import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Entry } from './audit.ts';
import { placeOf } from './place.ts';

/** Stands in the text where the subject comes; no name holds it. */
const PLACE = '\0';

/** What was done, with the subject by its name of then, which leads to it where it still is. */
export function Sentence({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { action, subject, details } = entry;
  const roles = Object.fromEntries(
    (['role', 'before'] as const).flatMap((name) =>
      action.startsWith('member.') && details[name] ? [[name, t(`audit.role.${String(details[name])}`)]] : [],
    ),
  );
  const [before = '', ...after] = t(`audit.action.${action}`, { ...details, ...roles, subject: PLACE }).split(PLACE);
  const place = placeOf(entry);
  return (
    <Text size="sm" span data-sentence>
      {before}
      {after.length > 0 &&
        (place === null ? (
          <Text span inherit fw={500}>
            {subject.name}
          </Text>
        ) : (
          <Anchor component={Link} to={place} inherit fw={500}>
            {subject.name}
          </Anchor>
        ))}
      {after.join(PLACE)}
    </Text>
  );
}
