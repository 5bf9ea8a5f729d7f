import { Loader, Text, UnstyledButton } from '@mantine/core';
import {
  IconClick,
  IconFile,
  IconFlame,
  IconGridDots,
  IconHeartBroken,
  IconId,
  IconPuzzle,
  IconRocket,
  IconTargetArrow,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { TEMPLATES, type TemplateId } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../server/client.ts';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import screen from './ModelsScreen.module.css';

const LOOKS = {
  combined: IconTargetArrow,
  matrix: IconGridDots,
  interaction: IconClick,
  pain: IconHeartBroken,
  fit: IconPuzzle,
  demographic: IconId,
  heat: IconFlame,
  product: IconRocket,
  blank: IconFile,
} satisfies Record<TemplateId, unknown>;

/** The templates to start from; choosing one makes a scoring model of it and opens the studio. */
export function TemplateChoice() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const create = useMutation(
    api.models.create.mutationOptions({
      onSuccess: ({ id }) => {
        void queries.invalidateQueries({ queryKey: api.models.list.queryKey() });
        return navigate(`/models/${id}`);
      },
    }),
  );
  return (
    <>
      {create.error && <ProblemMessage error={create.error} />}
      <div className={screen.templates}>
        {(Object.keys(TEMPLATES) as TemplateId[]).map((id) => {
          const Picture = LOOKS[id];
          return (
            <UnstyledButton
              key={id}
              className={screen.template}
              data-template={id}
              disabled={create.isPending}
              onClick={() =>
                create.mutate({ name: t(id === 'blank' ? 'models.untitled' : `template.${id}.name`), document: TEMPLATES[id]() })
              }
            >
              {create.isPending ? <Loader size={22} /> : <Picture size={22} color="var(--mantine-primary-color-filled)" aria-hidden />}
              <Text fw={600} mt={6}>
                {t(`template.${id}.name`)}
              </Text>
              <Text size="sm" c="dimmed">
                {t(`template.${id}.text`)}
              </Text>
            </UnstyledButton>
          );
        })}
      </div>
    </>
  );
}
