/** What a newer version wrote about a case goes with the case, though nobody here knows what it says. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rebuildProjection } from '../../../db/changes/rebuild.ts';
import { verifyChains } from '../../../db/changes/verify.ts';
import { countParked } from '../../../db/exchange-sql.ts';
import { anErasure } from '../../support/case-builders.ts';
import { caseOfAll, exchangeTrio } from '../../support/exchange-team.ts';
import type { Team, TeamMachine } from '../../support/exchange-team.ts';
import { nextLine, remade } from '../../support/forged-bundles.ts';

let team: Team;
let ours: TeamMachine;
let other: TeamMachine;
let caseId: string;
beforeEach(() => {
  const trio = exchangeTrio();
  ({ team, ours, other } = trio);
  caseId = caseOfAll(trio);
});
afterEach(() => team.close());

/** A file of a newer version: something of the case, something outside that names it, and something of the team's. */
function fileOfNewer(): Uint8Array {
  const later = { entity: 'laterThings', rowId: 'later-1', field: 'words' };
  const inside = nextLine(other, { ...later, value: '"Hemligt i ärendet"', caseId });
  const naming = nextLine(other, {
    ...later,
    value: JSON.stringify({ about: [caseId], text: 'Hemligt utanför' }),
  });
  const ofTeam = nextLine(other, { ...later, value: '"Om teamet"' }, naming);
  return remade(
    other.bundleFor(ours),
    { header: { version: 99_999 }, lines: [inside, naming, ofTeam] },
    other,
  );
}
const erase = (): void => {
  ours.core.write('erasures.erase', (tx) => tx.add('erasures', anErasure(caseId)));
};
const logText = (): string => JSON.stringify(ours.core.store.all('SELECT value FROM change'));

it.each([
  ['before the case is erased', true],
  ['after it', false],
])('parked %s', (_when, isFirst) => {
  const bytes = fileOfNewer();
  if (!isFirst) erase();
  team.clock.now += 1000;
  expect(ours.take(bytes)).toBeUndefined();
  if (isFirst) {
    expect(logText()).toContain('Hemligt i ärendet');
    erase();
  }
  expect(logText()).not.toContain('Hemligt');
  expect(logText()).toContain('Om teamet');
  expect(countParked(ours.core.store)).toBe(3);
  expect(verifyChains(ours.core.store).broken).toBe(0);
  ours.core.store.transaction(() => rebuildProjection(ours.core.store));
  expect(logText()).not.toContain('Hemligt');
  expect(verifyChains(ours.core.store).broken).toBe(0);
});
