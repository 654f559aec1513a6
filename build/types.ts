/**
 * Type checks every folder with its own rights: a folder's tsconfig says what it may see. What a folder was found to
 * be is kept, so that the next check looks at what has changed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inModules, projectFolder } from './project.ts';
import { run } from './run.ts';

const folders = ['domain', 'db', 'core', 'electron', 'renderer', 'tests', '.'];
let worst = 0;
for (const folder of folders.filter((name) => existsSync(join(projectFolder, name, 'tsconfig.json')))) {
  const known = inModules(`.cache/types/${folder === '.' ? 'root' : folder}.tsbuildinfo`);
  // Each of several threads would work out the same types for itself.
  const how = ['--singleThreaded', '--incremental', '--tsBuildInfoFile', known];
  const args = [inModules('typescript/bin/tsc'), '-p', folder, ...how];
  worst = Math.max(worst, await run(process.execPath, args));
}
process.exitCode = worst;
