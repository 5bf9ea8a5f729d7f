import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { RenameDialog } from '../../ui/RenameDialog.tsx';

/** Asks for another name for the workspace. */
export function RenameWorkspaceDialog({ name, onClose }: { name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const rename = useMutation(
    api.workspaces.rename.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.session.current.queryKey() });
        onClose();
      },
    }),
  );
  return (
    <RenameDialog
      title={t('workspace.renameTitle')}
      label={t('workspace.name')}
      name={name}
      renaming={{ ...rename, mutate: (wanted) => rename.mutate({ name: wanted }) }}
      onClose={onClose}
    />
  );
}
