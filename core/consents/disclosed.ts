import type { z } from 'zod';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { consentReceivers } from '../../domain/consents/consents-contract.ts';
import { consentSheets, disclosedReceivers, disclosedWays } from '../../domain/consents/consents-contract.ts';
import type { ConsentView } from '../../domain/consents/consents-contract.ts';
import type { listDisclosed } from '../../db/access-log-sql.ts';
import type { Directory } from '../directory.ts';

type Disclosed = z.output<typeof ConsentView>['disclosed'][number];
type LogRow = ReturnType<typeof listDisclosed>[number];
export type ConsentSheet = (typeof consentSheets)[number];
export type ConsentReceiver = (typeof consentReceivers)[number];

const EXTRACT = 'caseExtract';

/** How a paper about consent stands in the access log. */
export const sheetDetail = (sheet: ConsentSheet, to: ConsentReceiver): string => `consent ${sheet} ${to}`;

function toDisclosed(row: LogRow, directory: Directory): Disclosed[] {
  const way = disclosedWays.find((name) => name === row.action);
  // "stopped": the guard kept the case closed, and nothing was shown.
  if (way === undefined || row.detail.endsWith('stopped')) return [];
  const [kind = '', sheet = '', to = ''] = row.detail.split(' ');
  const isSheet = kind === 'consent';
  const isNamed = isSheet || kind === 'letter' || kind === EXTRACT;
  return [
    {
      on: dayOfInstant(row.at),
      way,
      what: isSheet ? (consentSheets.find((name) => name === sheet) ?? 'paper') : thingOf(way, kind),
      meetingId: /\d{4}-\d{2}-\d{2}/.exec(row.detail)?.[0] ?? null,
      units: row.recipients
        .split(' ')
        .map((unitId) => directory.unit(unitId))
        .filter((name) => name !== ''),
      to: isNamed ? (disclosedReceivers.find((name) => name === to) ?? null) : null,
    },
  ];
}

function thingOf(way: Disclosed['way'], kind: string): Disclosed['what'] {
  if (way === 'live' || way === 'project' || way === 'export') return 'case';
  return kind === 'minutes' || kind === 'letter' || kind === EXTRACT ? kind : 'paper';
}

/** What has left, newest first; each thing once a day, for a case is opened many times at one meeting. */
export function whatHasLeft(rows: readonly LogRow[], directory: Directory): Disclosed[] {
  const once = new Map<string, Disclosed>();
  for (const found of rows.flatMap((row) => toDisclosed(row, directory))) {
    const key = [found.on, found.way, found.what, found.meetingId, found.to].join(' ');
    const before = once.get(key);
    const units = [...new Set([...(before?.units ?? []), ...found.units])];
    once.set(key, { ...found, units });
  }
  return [...once.values()];
}
