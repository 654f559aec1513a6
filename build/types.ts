/** Type checks every folder with its own rights: a folder's tsconfig says what it may see. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inModules, projectFolder } from './project.ts';
import { run } from './run.ts';

const folders = ['domain', 'db', 'core', 'electron', 'renderer', 'tests', '.'];
let worst = 0;
for (const folder of folders.filter((name) => existsSync(join(projectFolder, name, 'tsconfig.json')))) {
  worst = Math.max(worst, await run(process.execPath, [inModules('typescript/bin/tsc'), '-p', folder]));
}
process.exitCode = worst;
