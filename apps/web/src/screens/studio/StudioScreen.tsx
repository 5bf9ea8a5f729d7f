import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '../../server/client.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenProblem } from '../../ui/ScreenProblem.tsx';
import { OpenStudio } from './OpenStudio.tsx';

/** Opens the draft of a scoring model in the studio. */
export function StudioScreen() {
  const { modelId = '' } = useParams();
  const model = useQuery({ ...api.models.get.queryOptions({ id: modelId }), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  if (model.error) return <ScreenProblem error={model.error} retry={() => void model.refetch()} />;
  if (!model.data) return <Loading />;
  return <OpenStudio key={modelId} model={model.data} />;
}
