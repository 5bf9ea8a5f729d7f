import { Button, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../language/formats.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ModelCard } from './ModelCard.tsx';
import screen from './ModelsScreen.module.css';
import { type Model, modelsFound } from './model.ts';

/** With no more than this, one sees them all at once. */
const WORTH_SEARCHING = 6;

/** The scoring models as cards; where there are many, with a search through names and labels. */
export function ModelList({ models }: { models: readonly Model[] }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [typed, setTyped] = useState('');
  const searchable = models.length > WORTH_SEARCHING;
  const found = searchable ? modelsFound(models, typed) : models;
  return (
    <>
      {searchable && (
        <TextInput
          type="search"
          mb="md"
          maw={360}
          leftSection={<IconSearch size={16} aria-hidden />}
          aria-label={t('models.search')}
          placeholder={t('models.search')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-search-models
        />
      )}
      <VisuallyHidden role="status">
        {typed.trim() !== '' && t('models.foundCount', { count: found.length, models: number(found.length) })}
      </VisuallyHidden>
      {found.length === 0 ? (
        <EmptyState icon={IconSearchOff} title={t('models.noneFoundTitle')} text={t('models.noneFoundText')}>
          <Button variant="default" onClick={() => setTyped('')}>
            {t('models.showAll')}
          </Button>
        </EmptyState>
      ) : (
        <div className={screen.cards}>
          {found.map((model) => (
            <ModelCard key={model.id} model={model} />
          ))}
        </div>
      )}
    </>
  );
}
