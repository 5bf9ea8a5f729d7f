import { Anchor, Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import row from './Row.module.css';
import type { RowProps } from './row.ts';

/** The draft, which is what a next version would be made of. */
export function DraftRow({ modelId, chosen, onChoose }: RowProps) {
  const { t } = useTranslation();
  const isChosen = chosen.includes('draft');
  return (
    <li className={row.row} data-version="draft" data-chosen={isChosen || undefined}>
      <Checkbox
        aria-label={t('versions.chooseDraft')}
        checked={isChosen}
        onChange={(event) => onChoose('draft', event.currentTarget.checked)}
      />
      <div>
        <Anchor component={Link} to={`/models/${modelId}`} fw={600} c="inherit">
          {t('versions.draft')}
        </Anchor>
        <Text size="sm" c="dimmed">
          {t('versions.draftText')}
        </Text>
      </div>
    </li>
  );
}
