/** Small bundles that are whole, for tests that read them or break them. */
import { hashContent, hashLink } from '../../db/changes/change.ts';
import type { ChangeContent } from '../../db/changes/change.ts';
import { FORMAT, FORMAT_VERSION } from '../../domain/exchange/bundle.ts';
import type { FullLine, Header } from '../../domain/exchange/bundle.ts';
import { newSigningKeys } from '../../core/exchange/signing.ts';

export const signing = newSigningKeys();
const DEVICE = '00000000000000aa';

/** Lines of one machine in one case, with hashes that hold. */
export function someLines(count: number): FullLine[] {
  let link = '';
  return Array.from({ length: count }, (_, at) => {
    const content: ChangeContent = {
      hlc: `2026-11-24T08:00:00.000Z-${at.toString(16).padStart(4, '0')}-${DEVICE}`,
      entity: 'cases',
      rowId: 'case-1',
      field: 'question',
      value: JSON.stringify(`Fråga ${at}`),
      base: [],
      command: 'cases.change',
      userId: 'user-1',
      device: DEVICE,
      caseId: 'case-1',
      nonce: at.toString(16).padStart(32, '0'),
    };
    const contentHash = hashContent(content);
    link = hashLink(link, contentHash);
    return { ...content, base: [], contentHash, chainHash: link };
  });
}

export const someHeader = (fields: Partial<Header> = {}): Omit<Header, 'count' | 'hash'> => ({
  format: FORMAT,
  formatVersion: FORMAT_VERSION,
  version: 1,
  id: '3f0c4a52-6f3e-4d0c-9d7c-0a6a1b1f6c11',
  seq: 1,
  team: '2026-11-24T08:00:00.000Z-0000-00000000000000aa',
  device: DEVICE,
  signKey: signing.publicKey,
  userId: 'user-1',
  to: ['00000000000000bb'],
  madeAt: '2026-11-24T09:00:00.000Z',
  scope: 'all',
  ranges: [],
  has: [],
  since: [],
  lacks: [],
  closed: [],
  cases: 1,
  joining: null,
  ...fields,
});
