/** What disks, copies and curious people do to files. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Turns every bit of one byte in each page of the middle half. */
export function damageMiddle(file: string): void {
  const bytes = readFileSync(file);
  const pageSize = 4096;
  for (let at = Math.floor(bytes.length / 4); at < (bytes.length * 3) / 4; at += pageSize)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}
