import type { Violation } from '../kernel/errors.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { yearOf } from '../kernel/plain-date.ts';
import type { caseSteps } from './case-views.ts';

export type CaseStep = (typeof caseSteps)[number];
export const stepNumber: Readonly<Record<CaseStep, number>> = {
  raised: 0,
  consent: 1,
  meeting: 2,
  decided: 3,
  followUp: 4,
  closed: 5,
};

/** Nobody is spoken of before they are born. */
export const checkBirthYear = (birthYear: number | null | undefined, today: PlainDate): Violation[] =>
  birthYear != null && birthYear > yearOf(today) ? [{ rule: 'case.birthFuture', field: 'birthYear' }] : [];

/** Age this calendar year: the app knows only the year of birth. */
export const ageOf = (birthYear: number | null, today: PlainDate): number | null =>
  birthYear === null ? null : yearOf(today) - birthYear;

/** How far a case has come. @param meetings how many meetings have decided about it */
export function stepOf(facts: {
  closed: boolean;
  meetings: number;
  consentValid: boolean;
  consentAsked: boolean;
}): CaseStep {
  if (facts.closed) return 'closed';
  if (facts.meetings > 1) return 'followUp';
  if (facts.meetings === 1) return 'decided';
  if (facts.consentValid) return 'meeting';
  return facts.consentAsked ? 'consent' : 'raised';
}

const SEQUENCE = /^K-(\d{4})-([A-Z]{0,2})(\d{3,})$/;

/**
 * The next case number of one machine, `K-2026-014`. The founding machine has no letters; every other machine,
 * also one that a copy was restored on, puts its own two before the digits (`K-2026-BD014`), so that two machines
 * hardly ever make the same number.
 */
export function nextCaseNumber(existing: readonly string[], year: number, letter: string): string {
  const taken = existing.flatMap((number) => {
    const match = SEQUENCE.exec(number);
    return match !== null && Number(match[1]) === year && match[2] === letter ? [Number(match[3])] : [];
  });
  return `K-${year}-${letter}${String(Math.max(0, ...taken) + 1).padStart(3, '0')}`;
}

/** For comparing names and schools: composed, lower case, without what differs by habit. */
export const fold = (text: string): string => text.normalize('NFC').toLocaleLowerCase('sv').trim();

export interface Comparable {
  readonly firstName: string;
  readonly birthYear: number | null;
  readonly school: string;
  readonly referringUnitId: string | null;
}

/** Which identifying fields agree, and a weight for ranking; an initial agrees with the name it begins. */
export function compareChildren(
  typed: Comparable,
  other: Comparable,
): { firstName: boolean; birthYear: boolean; school: boolean; referringUnit: boolean; weight: number } {
  const left = fold(typed.firstName).replace(/\.$/, '');
  const right = fold(other.firstName).replace(/\.$/, '');
  const firstName = left !== '' && left === right;
  const initial =
    !firstName &&
    left !== '' &&
    right !== '' &&
    (left.length === 1 || right.length === 1) &&
    left[0] === right[0];
  const birthYear = typed.birthYear !== null && typed.birthYear === other.birthYear;
  const school = fold(typed.school) !== '' && fold(typed.school) === fold(other.school);
  const referringUnit = typed.referringUnitId !== null && typed.referringUnitId === other.referringUnitId;
  const near =
    typed.birthYear !== null && other.birthYear !== null && Math.abs(typed.birthYear - other.birthYear) === 1;
  const name = firstName ? 4 : initial ? 2 : 0;
  const weight =
    name === 0 ? 0 : name + (birthYear ? 3 : near ? 1 : 0) + (school ? 2 : 0) + (referringUnit ? 1 : 0);
  return { firstName, birthYear, school, referringUnit, weight };
}

/** From this weight two cases may be the same child. */
export const DUPLICATE_WEIGHT = 5;
