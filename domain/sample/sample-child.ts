import { yearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Fields } from '../registry.ts';
import type { Chance } from './random.ts';
import { concernIds } from './sample-catalogue.ts';
import type { ConcernId } from './sample-catalogue.ts';
import { askedHow, names, schools } from './sample-names.ts';
import { concernTexts } from './sample-texts.ts';

/** Who raises cases: unit, person and how often in a hundred. */
const raisers: readonly (readonly [string, string, number])[] = [
  ['EK-SKO-EH', 'maja-sandell', 30],
  ['EK-SKO-EH', 'tobias-hallin', 14],
  ['EK-SKO-EMI', 'leila-farhadi', 9],
  ['EK-SKO-NY', 'kim-borg', 12],
  ['HB-VC-UPH', 'anton-reuter', 12],
  ['HB-VC-UPH', 'sofia-dahlin', 8],
  ['EK-SOC-FB', 'petra-lindroos', 9],
  ['HB-BVC', 'vendela-krook', 3],
  ['HB-BUP', 'agnes-rydh', 3],
];

function pickRaiser(chance: Chance): readonly [string, string] {
  let left = chance.whole(1, 100);
  for (const [unitId, personId, share] of raisers) {
    left -= share;
    if (left <= 0) return [unitId, personId];
  }
  return ['EK-SKO-EH', 'maja-sandell'];
}

/** Most are ten to fifteen, as at any such team. */
/** Nobody comes of age, and needs to consent anew, in the course of an ordinary case. */
function pickAge(chance: Chance): number {
  return chance.often(0.72) ? chance.whole(10, 15) : chance.pick([5, 6, 7, 8, 9, 16, 16]);
}

function schoolOf(age: number, chance: Chance): string {
  if (age < 6) return chance.pick(schools.preschool);
  if (age < 13) return chance.pick(schools.primary);
  return chance.pick(age < 16 ? schools.lowerSecondary : schools.upperSecondary);
}

export function gradeOf(age: number): string {
  if (age < 6) return 'Förskola';
  if (age === 6) return 'Förskoleklass';
  return age < 16 ? `Årskurs ${age - 6}` : `Gymnasiet år ${age - 15}`;
}

/** Small children seldom come for cannabis, nor teenagers for preschool; the very ill are few. */
const concernsAt = (age: number): ConcernId[] =>
  concernIds.filter(
    (id) =>
      id !== 'SJU' && (id === 'TID' ? age < 8 : id === 'MIS' ? age > 13 : id === 'FRV' ? age > 7 : true),
  );

function pickConcerns(age: number, chance: Chance): ConcernId[] {
  const possible = concernsAt(age);
  const common = possible.filter((id) => ['NPF', 'PSY', 'FRV', 'REL', 'FAM'].includes(id));
  const first = chance.often(0.75)
    ? common[chance.whole(0, common.length - 1)]
    : possible[chance.whole(0, possible.length - 1)];
  const second = chance.often(0.4) ? possible[chance.whole(0, possible.length - 1)] : undefined;
  return [...new Set([first ?? 'PSY', ...(second === undefined ? [] : [second])])];
}

export interface Child {
  readonly age: number;
  readonly concern: ConcernId;
  readonly custody: 'joint' | 'sole';
  readonly fields: Fields<'cases'>;
}

/** A made-up referral, every field filled, in the words of its first area of concern. */
export function makeChild(raisedOn: PlainDate, chance: Chance): Child {
  const age = pickAge(chance);
  const concerns = pickConcerns(age, chance);
  const concern = concerns[0] ?? 'PSY';
  const texts = concernTexts[concern];
  const [referringUnitId, referringPersonId] = pickRaiser(chance);
  const custody = chance.often(0.82) ? 'joint' : 'sole';
  const language = chance.often(0.06) ? chance.pick(['arabiska', 'somaliska', 'engelska', 'ukrainska']) : '';
  return {
    age,
    concern,
    custody,
    fields: {
      firstName: chance.pick(names),
      birthYear: yearOf(raisedOn) - age,
      school: schoolOf(age, chance),
      grade: gradeOf(age),
      referringUnitId,
      referringPersonId,
      raisedOn,
      question: chance.pick(texts.questions),
      concerns,
      strengths: chance.pick(texts.strengths),
      triedSoFar: chance.pick(texts.tried),
      childWords: {
        words: chance.pick(texts.words),
        how: chance.pick(askedHow),
        knowsItIsRead: chance.often(0.9) ? 'yes' : 'notAsked',
      },
      guardiansWish: chance.pick(texts.wishes),
      urgency: chance.pick(['nextFree', 'nextFree', 'twoWeeks', 'oneWeek']),
      custody,
      interpreter: { needed: language !== '', language },
      identityProtection: 'none',
      holderUnitId: referringUnitId,
      leadPersonId: referringPersonId,
    },
  };
}
