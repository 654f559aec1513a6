/** What disks, copies and curious people do to files. */
import { readFileSync, writeFileSync } from 'node:fs';

const pageSize = 4096;

/** Turns every bit of one byte in each page of the middle half. */
export function damageMiddle(file: string): void {
  const bytes = readFileSync(file);
  for (let at = Math.floor(bytes.length / 4); at < (bytes.length * 3) / 4; at += pageSize)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

/** The file with one byte of one page turned (pages from 0): what is read from the other pages is whole. */
export function withDamagedPage(bytes: Buffer, page: number): Buffer {
  const damaged = Buffer.from(bytes);
  const at = page * pageSize + pageSize / 2;
  damaged[at] = (damaged[at] ?? 0) ^ 0xff;
  return damaged;
}
