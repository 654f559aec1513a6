import { aCase } from './case-builders.ts';
import { PASSPHRASE } from './journey.ts';
import { ask, hostOn, prepareFolder } from './prepared-folder.ts';

/** A case log with one case and so many notes in it. */
export async function notedCase(
  notes: number,
): Promise<{ readonly folder: string; readonly caseId: string }> {
  const made = await prepareFolder({ now: '2026-11-27T08:00:00Z' });
  const host = hostOn(made.folder, () => Date.parse('2027-01-14T09:00:00Z'));
  await ask(host, 'vault.unlock', { userId: made.userId, passphrase: PASSPHRASE });
  const { units } = await ask(host, 'settings.get', null);
  const fields = aCase({ referringUnitId: units[0]?.id ?? '', concerns: [] });
  const { caseId } = await ask(host, 'cases.raise', { fields, returnOf: null, draftKey: null });
  for (let place = 0; place < notes; place += 1)
    await ask(host, 'notes.add', {
      caseId,
      text: `Anteckning nummer ${place}.`,
      category: 'school',
      authorUnitId: null,
      limit: { to: 'team' },
      aboutOther: null,
    });
  host.close();
  return { folder: made.folder, caseId };
}
