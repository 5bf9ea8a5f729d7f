import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { RenameDialog } from '../../ui/RenameDialog.tsx';

/** Gives a scoring model another name. */
export function RenameModelDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.models.rename.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.models.list.queryKey() });
        onClose();
      },
    }),
  );
  const renaming = { mutate: (wanted: string) => mutate({ id, name: wanted }), isPending, error };
  return <RenameDialog title={t('models.renameTitle')} label={t('models.name')} name={name} renaming={renaming} onClose={onClose} />;
}
