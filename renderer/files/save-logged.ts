import { call } from '../api/call.ts';
import type { ApiInput, ApiOutput } from '../api/call.ts';
import { asSample } from './sample-file.ts';

type LoggedFile = ApiInput<'shell.saveFile'>;

/**
 * Saves a file that the access log has just been told of. Where somebody closes the dialog, the row is called off, as it
 * is of a paper.
 * @param save by `shell.saveFile`
 * @returns whether there is a file
 */
export async function saveLogged(
  save: (file: LoggedFile) => Promise<ApiOutput<'shell.saveFile'>>,
  file: LoggedFile,
): Promise<boolean> {
  const { number, sample } = await call('accessLog.copyNumber', { of: 'file' });
  const { saved } = await save(sample ? asSample(file) : file);
  if (!saved) await call('accessLog.cancelled', { number });
  return saved;
}
