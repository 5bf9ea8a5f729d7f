import { ActionIcon, Badge, Button, Card, Group, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCopy, IconDots, IconHistory, IconPencil, IconTag, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../language/formats.ts';
import { api, server } from '../../server/client.ts';
import { problemOf } from '../../server/problem.ts';
import { useMay } from '../../server/role.ts';
import screen from './ModelsScreen.module.css';
import type { Model } from './model.ts';
import { RenameModelDialog } from './RenameModelDialog.tsx';

/** One scoring model in the list, with what can be done to it whole. Removing can be undone. */
export function ModelCard({ model }: { model: Model }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const edits = useMay('edit');
  const [renaming, setRenaming] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: api.models.list.queryKey() });
  const complain = (error: unknown) => {
    const { code, params } = problemOf(error);
    notifications.show({ color: 'red', message: t([`problem.${code}`, 'problem.unexpected'], params) });
  };
  const restore = useMutation(api.models.restore.mutationOptions({ onSettled: refresh, onError: complain }));
  const remove = useMutation(
    api.models.remove.mutationOptions({
      onSettled: refresh,
      onError: complain,
      onSuccess: () => {
        const notice = notifications.show({
          autoClose: 10_000,
          message: (
            <Group justify="space-between">
              {t('models.removed', { name: model.name })}
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => {
                  restore.mutate({ id: model.id });
                  notifications.hide(notice);
                }}
              >
                {t('ui.undo')}
              </Button>
            </Group>
          ),
        });
      },
    }),
  );
  const duplicate = useMutation({
    mutationFn: async () => {
      const { document } = await server.models.get.query({ id: model.id });
      return server.models.create.mutate({ name: t('models.copyOf', { name: model.name }).slice(0, 120), document });
    },
    onSettled: refresh,
    onError: complain,
  });
  return (
    <Card withBorder className={screen.card} padding="md" data-model={model.id}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <Link className={screen.link} to={`/models/${model.id}`}>
          {model.name}
        </Link>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon className={screen.menu} variant="subtle" color="gray" aria-label={t('models.actions', { name: model.name })}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component={Link} to={`/models/${model.id}/versions`} leftSection={<IconHistory size={14} />}>
              {t('models.versions')}
            </Menu.Item>
            {edits && (
              <>
                <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => setRenaming(true)} data-rename-model>
                  {t('models.rename')}
                </Menu.Item>
                <Menu.Item leftSection={<IconCopy size={14} />} onClick={() => duplicate.mutate()} data-duplicate-model>
                  {t('models.duplicate')}
                </Menu.Item>
                <Menu.Item
                  color="red"
                  leftSection={<IconTrash size={14} />}
                  onClick={() => remove.mutate({ id: model.id })}
                  data-remove-model
                >
                  {t('models.remove')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <ModelFacts model={model} />
      {renaming && <RenameModelDialog id={model.id} name={model.name} onClose={() => setRenaming(false)} />}
    </Card>
  );
}

/** How large a scoring model is, how often it was published, which labels it has, and when somebody worked at it last. */
function ModelFacts({ model }: { model: Model }) {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  const { labels, nodeCount, versionCount } = model;
  const published =
    versionCount === 0 ? t('models.unpublished') : t('models.versionCount', { count: versionCount, versions: number(versionCount) });
  return (
    <div className={screen.facts}>
      {labels.length > 0 && (
        <Group gap={4} mb={6}>
          {labels.map((label) => (
            <Badge
              key={label.name}
              size="sm"
              variant="light"
              tt="none"
              leftSection={<IconTag size={12} aria-hidden />}
              title={t('models.labelAt', label)}
              data-model-label={label.name}
            >
              {label.name}
            </Badge>
          ))}
        </Group>
      )}
      <Text size="xs" c="dimmed">
        {t('models.nodes', { count: nodeCount, nodes: number(nodeCount) })} · {published}
      </Text>
      <Text size="xs" c="dimmed">
        {t('models.changed', { when: dateTime(model.updatedAt) })}
      </Text>
    </div>
  );
}
