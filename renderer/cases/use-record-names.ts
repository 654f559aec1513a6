import { useApi } from '../api/use-api.ts';
import type { NameOf } from './history-words.ts';

/** Names of what a history tells of by id: units, people and the team's own lists. */
export function useRecordNames(): NameOf {
  const { data } = useApi('settings.get', null);
  const named = [
    ...(data?.units ?? []),
    ...(data?.people ?? []),
    ...(data?.concerns ?? []),
    ...(data?.interventions ?? []),
  ];
  return (id) => named.find((one) => one.id === id)?.name;
}
