/** Frozen definitions, and frozen reports from before there were any. */
import { expect, it } from 'vitest';
import { contentHashOf } from '../../../db/content-hash.ts';
import { listSnapshots } from '../../../db/report-snapshots-sql.ts';
import { wordingOfToday } from '../../../domain/reports/wording.ts';
import { untilReady } from '../../support/draft-report.ts';
import { sampleCore } from '../../support/sample-core.ts';

it('are kept with the report, and what was frozen without them is whole', () => {
  const { coordinator, close } = sampleCore();
  const draft = untilReady(() => {
    const answer = coordinator.call('reports.draft', { periodId: '2025' });
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.value as never;
  });
  expect(draft.document.wording).toEqual(wordingOfToday());
  expect(draft.document.recounted).toEqual([]);
  coordinator.call('reports.freeze', { periodId: '2025', sentences: [], draftKey: null });
  const [stored] = listSnapshots(coordinator.store);
  if (stored === undefined) throw new Error('it is frozen');
  const { wording: _wording, recounted: _recounted, ...older } = stored.snapshot.document;
  const otherwise = { ...stored.snapshot.document, wording: { measures: {}, smallNumbers: 'Så här.' } };
  coordinator.write('reports.freeze', (tx) => {
    for (const [name, document] of Object.entries({ older, otherwise }))
      tx.add('reportSnapshots', { ...stored.snapshot, document, contentHash: contentHashOf(document) }, name);
  });
  const found = listSnapshots(coordinator.store).filter(({ id }) => ['older', 'otherwise'].includes(id));
  expect(found.map(({ state }) => state)).toEqual(['intact', 'intact']);
  expect(found.map(({ snapshot }) => snapshot.document.wording?.smallNumbers)).toEqual([
    undefined,
    'Så här.',
  ]);
  close();
});
