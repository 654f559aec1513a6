import type { z } from 'zod';
import { listStandingWords } from '../../db/obstacles-sql.ts';
import { listRows } from '../../db/rows.ts';
import type { KeptWords } from '../../domain/exchange/exchange-views.ts';
import type { QueryContext } from '../context.ts';
import { tellingTo } from '../obstacles/telling.ts';
import { namedIn, wordsGate } from '../obstacles/words-gate.ts';
import { listOwnDevices } from '../own-devices.ts';

/**
 * Obstacles before the steering group that go without what stands in them. A child whom this user may not know is told
 * of only once a machine has said that there is one, which whoever makes a file does.
 */
export function listKeptWords({ db, user, device }: QueryContext): z.output<typeof KeptWords>[] {
  const keeps = wordsGate(db, listOwnDevices(db, device));
  const isNamed = namedIn(db);
  const find = tellingTo(user, db);
  const before = listRows(
    db,
    'obstacles',
    'WHERE removed IS NOT 1 AND forwarded_on IS NOT NULL AND number IS NOT NULL ORDER BY number',
  );
  return before.flatMap(({ id, number, namesErased }) => {
    const standing = [...listStandingWords(db, id, 'text'), ...listStandingWords(db, id, 'answer')];
    const namesChild =
      namesErased === true ||
      isNamed(id, 'text') ||
      isNamed(id, 'answer') ||
      standing.some(({ value }) => find(value).length > 0);
    const waitsFor = [...new Set(standing.flatMap((words) => keeps(words)?.unread ?? []))];
    return namesChild || waitsFor.length > 0 ? [{ number: number ?? '', namesChild, waitsFor }] : [];
  });
}
