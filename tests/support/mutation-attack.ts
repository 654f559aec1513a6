/** A team with something of most things in its log, and what has to hold after any file that one of its machines signs. */
import fc from 'fast-check';
import { compareProjection } from '../../db/changes/rebuild.ts';
import { verifyChains } from '../../db/changes/verify.ts';
import type { ChannelName } from '../../domain/contract.ts';
import { aCase, aConsent, aDecision } from './case-builders.ts';
import { queries, variants } from './every-query.ts';
import { caseOfAll, exchangeTrio } from './exchange-team.ts';
import type { TeamMachine, Trio } from './exchange-team.ts';
import { mutated, mutation } from './mutated-bundles.ts';
import { thingsOf, validInputs } from './valid-inputs.ts';
import { wholeState } from './whole-state.ts';

const MEETING = '2026-11-26';

/** Signed by a member's machine or by a coordinator's; every question is put to the app after some, as it takes time. */
export const anAttack = fc.record({
  mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
  byMember: fc.boolean(),
  isAsked: fc.nat(9).map((at) => at === 0),
});
export type Attack = typeof anAttack extends fc.Arbitrary<infer T> ? T : never;

export interface Battlefield {
  /** @returns what became of the file: the rule that refused it, or "taken"; and all that was wrong afterwards */
  attack(attack: Attack): { readonly became: string; readonly wrong: readonly string[] };
  close(): void;
}

function work({ team, ours, other, member }: Trio, caseId: string): void {
  const consents = other.call('consents.get', { caseId });
  if (consents === undefined) throw new Error('a consent');
  const note = {
    caseId,
    category: 'health',
    limit: { to: 'team' },
    aboutOther: null,
    authorUnitId: null,
  } as const;
  member.call('notes.add', { ...note, text: 'Vi har träffats.' });
  ours.call('cases.change', { caseId, fields: { question: 'Den ena frågan?' } });
  other.call('cases.change', { caseId, fields: { question: 'Den andra frågan?', strengths: 'Slöjd.' } });
  const raised = other.call('cases.raise', {
    fields: aCase({ firstName: 'Tove' }),
    returnOf: null,
    draftKey: null,
  });
  const second = raised?.caseId ?? '';
  other.call('consents.register', { consent: aConsent(second), replaces: null, draftKey: null });
  other.call('notes.add', { ...note, caseId: second, text: 'Skrivet av den andra.' });
  team.clock.now = Date.parse(`${MEETING}T12:00:00Z`);
  other.call('meetings.start', { meetingId: MEETING });
  other.call('decisions.record', aDecision(caseId, MEETING));
  other.call('decisions.record', aDecision(second, MEETING));
  other.call('meetings.seal', { meetingId: MEETING });
  other.call('consents.withdraw', { caseId: second, unitIds: ['unit-social'], receivedBy: 'Vera Prov' });
}

/** What a question answers that nothing in the log may make it answer. */
function failing({ core }: TeamMachine): string[] {
  const valid = validInputs(thingsOf(core));
  const caseIds = core.store.all<{ id: string }>('SELECT id FROM cases').map(({ id }) => id);
  return queries.flatMap((channel: ChannelName) =>
    variants(valid[channel], { caseIds, meetingIds: [MEETING] }).flatMap((input) => {
      const answer = core.call(channel, input);
      return !answer.ok && answer.error.code === 'internal' ? [`${channel} fails`] : [];
    }),
  );
}

export function battlefield(): Battlefield {
  let field = prepared();
  return {
    attack({ mutations, byMember, isAsked }) {
      const { ours, files, before } = field;
      const { by, bytes } = files[byMember ? 1 : 0];
      const became = ours.take(mutated(bytes, mutations, by)) ?? 'taken';
      const wrong: string[] = [];
      if (verifyChains(ours.core.store).broken > 0) wrong.push('a chain is broken');
      if (ours.core.store.transaction(() => compareProjection(ours.core.store)).length > 0)
        wrong.push('the state is not what the log says');
      if (Object.keys({}).length + Object.keys(Object.prototype).length > 0)
        wrong.push('a prototype is changed');
      if (isAsked) wrong.push(...failing(ours));
      if (became === 'taken' && !ours.undo()) {
        // An erasure, or what tells others of it: that stands.
        field.close();
        field = prepared();
      } else if (JSON.stringify(wholeState(ours.core.store)) !== before)
        wrong.push('something is left of it');
      return { became, wrong };
    },
    close: () => field.close(),
  };
}

function prepared() {
  const trio = exchangeTrio();
  work(trio, caseOfAll(trio));
  const { ours, other, member } = trio;
  const files = [other, member].map((by) => ({ by, bytes: by.bundleFor(ours) }));
  const [coordinators, members] = files;
  if (coordinators === undefined || members === undefined) throw new Error('two files');
  return {
    ours,
    files: [coordinators, members] as const,
    before: JSON.stringify(wholeState(ours.core.store)),
    close: () => trio.team.close(),
  };
}
