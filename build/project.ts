import { join } from 'node:path';

/** The folder that holds package.json. */
export const projectFolder: string = join(import.meta.dirname, '..');

/** The file of a command line tool in node_modules, to be run with Node. */
export const inModules = (...parts: readonly string[]): string =>
  join(projectFolder, 'node_modules', ...parts);
