/** Children of the sample team whose cases are closed: one within the last year, and one before that. */
import type { Page } from 'playwright';
import { callFrom } from './calls.ts';

export interface Child {
  readonly number: string;
  readonly firstName: string;
  readonly birthYear: string;
}

interface Row {
  readonly number: string;
  readonly name: string | null;
  readonly age: number | null;
}
interface Alike {
  readonly number: string;
  readonly closedOn: string | null;
  readonly isReturn: boolean;
}

/** The year of the sample team's clock. */
const YEAR = 2026;

async function ask<T>(page: Page, channel: string, input: unknown): Promise<T> {
  const answer = await callFrom(page, channel, input);
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
  return answer.value as T;
}

/** As the form of a new case would be told them: each is alone in being like what is typed. */
export async function closedChildren(page: Page): Promise<{ isReturn: Child; isOlder: Child }> {
  const asked = { filter: 'closed', search: '', sort: 'number', descending: true, offset: 0, limit: 200 };
  const { rows } = await ask<{ rows: readonly Row[] }>(page, 'cases.list', asked);
  let isReturn: Child | undefined;
  let isOlder: Child | undefined;
  for (const { number, name, age } of rows) {
    if (name === null || age === null) continue;
    const birthYear = YEAR - age;
    const typed = { firstName: name, birthYear, school: '', referringUnitId: null };
    const alike = await ask<readonly Alike[]>(page, 'cases.duplicates', typed);
    const found = alike.find((one) => one.number === number);
    if (alike.length !== 1 || found === undefined || found.closedOn === null) continue;
    const child = { number, firstName: name, birthYear: String(birthYear) };
    if (found.isReturn) isReturn ??= child;
    else isOlder ??= child;
    if (isReturn !== undefined && isOlder !== undefined) return { isReturn, isOlder };
  }
  throw new Error('the sample team has no such closed cases');
}
