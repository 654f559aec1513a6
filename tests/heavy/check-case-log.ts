import { SAMPLE_PASSPHRASE, sampleUserIds } from '../../core/vault/sample-vault.ts';
import { ask, hostOn } from '../support/prepared-folder.ts';

/**
 * Opens the case log without the app: every chain of hashes, the state against the log, and each decision.
 * @param decided numbers of the cases for which a decision was shown as recorded
 */
export async function checkCaseLog(folder: string, decided: ReadonlySet<string>): Promise<string[]> {
  const host = hostOn(folder);
  await ask(host, 'vault.unlock', { userId: sampleUserIds.coordinator, passphrase: SAMPLE_PASSPHRASE });
  const found = await ask(host, 'vault.compareProjection', null);
  const live = (await ask(host, 'meetings.list', null)).find(({ state }) =>
    ['live', 'toSeal'].includes(state),
  );
  if (live === undefined) return ['the meeting is gone'];
  const { items } = await ask(host, 'meetings.live', { meetingId: live.id });
  host.close();
  const kept = new Set(items.filter(({ outcome }) => outcome === 'decided').map(({ number }) => number));
  return [
    ...found.differences.map(({ table, rows }) => `${rows} rows of ${table} differ from the log`),
    ...(found.brokenChains > 0 ? [`${found.brokenChains} chains are broken`] : []),
    ...[...decided]
      .filter((number) => !kept.has(number))
      .map((number) => `the decision in ${number} is gone`),
    ...[...kept]
      .filter((number) => !decided.has(number))
      .map((number) => `a decision in ${number} that nobody made`),
  ];
}
