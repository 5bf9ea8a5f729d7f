import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../server/client.ts';
import { RenameDialog } from '../../../ui/RenameDialog.tsx';

/** Gives a sample another name. */
export function RenameSampleDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.samples.rename.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.samples.pathKey() });
        onClose();
      },
    }),
  );
  const renaming = { mutate: (wanted: string) => mutate({ id, name: wanted }), isPending, error };
  return <RenameDialog title={t('samples.renameTitle')} label={t('samples.name')} name={name} renaming={renaming} onClose={onClose} />;
}
