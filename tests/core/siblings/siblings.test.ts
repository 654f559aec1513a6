import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { list, MEMBER, OUTSIDE, protectedTeam, SECOND } from '../../support/protected-team.ts';
import type { TestCore } from '../../support/test-core.ts';

const { core, caseId: protectedId, number: protectedNumber } = protectedTeam();
afterAll(() => {
  core.close();
});
const { id: caseId, number } = list(core).rows.find((row) => row.id !== protectedId) ?? {
  id: '',
  number: '',
};
const siblingsOf = (who: TestCore, of: string) =>
  who.call('siblings.list', { caseId: of }).map((sibling) => sibling.number);

describe('two siblings', () => {
  beforeAll(() => {
    core.call('siblings.link', { caseId, number: protectedNumber.toLowerCase() });
  });

  it('are linked from either case, by number', () => {
    expect(siblingsOf(core, caseId)).toEqual([protectedNumber]);
    expect(siblingsOf(core, protectedId)).toEqual([number]);
    expect(siblingsOf(core.as(SECOND), caseId)).toEqual([protectedNumber]);
  });

  it.each([OUTSIDE, MEMBER])('are no siblings to %s, who may not open one of them', (userId) => {
    expect(siblingsOf(core.as(userId), caseId)).toEqual([]);
    expect(siblingsOf(core.as(userId), protectedId)).toEqual([]);
  });

  it('stand in the history of either case, for those who may open both', () => {
    const linksIn = (who: TestCore, of: string) =>
      who.call('cases.history', { caseId: of }).filter((row) => row.entity === 'siblingLinks').length;
    expect(linksIn(core, caseId)).toBe(3);
    expect(linksIn(core, protectedId)).toBe(3);
    expect(linksIn(core.as(OUTSIDE), caseId)).toBe(0);
  });

  it('are linked by nobody who may not open both, and that answer tells nothing', () => {
    const refused = (typed: string) => core.as(OUTSIDE).refusal('siblings.link', { caseId, number: typed });
    expect(refused(protectedNumber)).toEqual(refused('K-1999-001'));
    expect(refused(protectedNumber)).toBe('rule:sibling.unknown');
    expect(core.as(OUTSIDE).refusal('siblings.unlink', { caseId, siblingId: protectedId })).toBe(
      'rule:case.notNamed',
    );
  });

  it('are two: a case is no sibling of itself', () => {
    expect(core.refusal('siblings.link', { caseId, number })).toBe('rule:sibling.same');
  });

  it('can be parted again', () => {
    core.call('siblings.unlink', { caseId: protectedId, siblingId: caseId });
    expect(siblingsOf(core, caseId)).toEqual([]);
    expect(siblingsOf(core, protectedId)).toEqual([]);
  });
});
