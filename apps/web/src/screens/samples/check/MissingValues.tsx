import { Chip, Group, Input, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { ROLES, type SessionState } from '../import/session.ts';
import { useImport, useMissingTokens, useSession } from '../import/useSession.ts';

/** What may stand for "no value" in any of the files, and in how many cells; most frequent first. */
function candidatesOf(slots: SessionState['slots']): { token: string; plain: string; count: number }[] {
  const found = new Map<string, { token: string; plain: string; count: number }>();
  for (const { token, count } of ROLES.flatMap((role) => slots[role]?.opened?.missing ?? [])) {
    const plain = token.toLowerCase();
    found.set(plain, { token, plain, count: (found.get(plain)?.count ?? 0) + count });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** Which cells count as having no value; empty ones always do. */
export function MissingValues() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const session = useSession();
  const candidates = candidatesOf(useImport((state) => state.slots));
  const tokens = useMissingTokens();
  const known = new Set(candidates.map(({ plain }) => plain));
  const own = tokens.filter((token) => !known.has(token));
  const marked = tokens.filter((token) => known.has(token));
  return (
    <Input.Wrapper label={t('import.missing')} description={t('import.missingHelp')} labelElement="div">
      <Group gap="xs" mt={6} align="center">
        <Chip.Group multiple value={marked} onChange={(next) => session.setMissing([...next, ...own])}>
          {candidates.map(({ token, plain, count }) => (
            <Chip key={plain} value={plain} size="xs" variant="light" data-missing={plain}>
              {t('import.missingToken', { token, cells: number(count) })}
            </Chip>
          ))}
        </Chip.Group>
        <TagsInput
          size="xs"
          miw={220}
          flex={1}
          aria-label={t('import.missingOwn')}
          placeholder={own.length === 0 ? t('import.missingOwn') : ''}
          value={[...own]}
          acceptValueOnBlur
          maxTags={50}
          onChange={(next) => session.setMissing([...marked, ...next.map((token) => token.trim().toLowerCase().slice(0, 100))])}
        />
      </Group>
    </Input.Wrapper>
  );
}
