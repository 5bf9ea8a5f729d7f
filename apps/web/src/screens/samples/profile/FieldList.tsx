import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../language/label.ts';
import { Announcement } from '../../../ui/Announcement.tsx';
import { FieldCard } from './FieldCard.tsx';
import look from './Profile.module.css';
import type { Opened, Profile } from './profile.ts';

const MOST_AT_FIRST = 60;

/** The fields of a sample, which can be searched. */
export function FieldList({ sample, profile }: { sample: Opened; profile: Profile }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const wanted = search.trim().toLowerCase();
  const values = new Map(profile.fields.map((each) => [each.key, each]));
  const found = sample.fields.filter(
    ({ key, label }) => key.toLowerCase().includes(wanted) || labelText(t, label).toLowerCase().includes(wanted),
  );
  const shown = all ? found : found.slice(0, MOST_AT_FIRST);
  return (
    <Stack gap="sm" component="section" aria-labelledby="profile-fields">
      <Group justify="space-between">
        <Title order={2} size="h4" id="profile-fields">
          {t('profile.fields', { count: sample.fields.length })}
        </Title>
        <TextInput
          type="search"
          aria-label={t('profile.search')}
          placeholder={t('profile.search')}
          leftSection={<IconSearch size={16} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          data-search-fields
        />
      </Group>
      <Announcement text={wanted === '' ? '' : t('profile.found', { count: found.length })} />
      {found.length === 0 && (
        <Text c="dimmed" size="sm">
          {t(sample.fields.length === 0 ? 'profile.noFields' : 'profile.noneFound')}
        </Text>
      )}
      <div className={look.cards}>
        {shown.map((field) => {
          const held = values.get(field.key);
          return held && <FieldCard key={field.key} field={field} values={held} leads={profile.leads} />;
        })}
      </div>
      {shown.length < found.length && (
        <Group justify="center">
          <Button variant="default" onClick={() => setAll(true)}>
            {t('profile.showAll', { count: found.length })}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
