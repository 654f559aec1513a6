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
