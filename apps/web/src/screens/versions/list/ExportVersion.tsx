import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../../../export/ExportMenu.tsx';
import { server } from '../../../server/client.ts';

type Props = { modelId: string; number: number; name: string; model: string };

/** Exports exactly what was published. `name`: of the version, `model`: of its scoring model. */
export function ExportVersion({ modelId, number, name, model }: Props) {
  const { t } = useTranslation();
  const open = async () => {
    const { document, ruleSet, reproducible } = await server.versions.get.query({ modelId, number });
    if (!reproducible) notifications.show({ color: 'orange', autoClose: 15_000, message: t('versions.exportOlder') });
    return { document, published: ruleSet };
  };
  return <ExportMenu name={model} open={open} blocked={false} help={t('versions.export', { name })} version={number} />;
}
