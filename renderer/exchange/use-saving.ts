import { useApi, useCommand } from '../api/use-api.ts';

interface Saving {
  /** The folder that machines share, while it can be reached. */
  readonly shared: string | null;
  /** Lets somebody choose a folder; nothing is saved when they do not. */
  elsewhere(): Promise<void>;
}

/** Where files are put: in a folder that is chosen now, or in the one that machines share. */
export function useSaving(onSave: (folder: string) => void): Saving {
  const { data: state } = useApi('exchange.state', null);
  const chooseFolder = useCommand('shell.chooseFolder');
  return {
    shared: state?.folder?.isThere === true ? state.folder.path : null,
    elsewhere: async () => {
      const { path } = await chooseFolder.mutateAsync(null);
      if (path !== null) onSave(path);
    },
  };
}
