import type { z } from 'zod';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { consentReceivers } from '../../domain/consents/consents-contract.ts';
import {
  consentSheets,
  disclosedPapers,
  disclosedReceivers,
  disclosedWays,
} from '../../domain/consents/consents-contract.ts';
import type { ConsentView } from '../../domain/consents/consents-contract.ts';
import type { listDisclosed } from '../../db/access-log-sql.ts';
import type { Directory } from '../directory.ts';

type Disclosed = z.output<typeof ConsentView>['disclosed'][number];
type LogRow = ReturnType<typeof listDisclosed>[number];
export type ConsentSheet = (typeof consentSheets)[number];
export type ConsentReceiver = (typeof consentReceivers)[number];

/** Papers for one receiver, who stands last in what the log says of them. */
const toSomebody = ['consent', 'letter', 'sip', 'caseExtract', 'logExtract'];

/** How a paper about consent stands in the access log. */
export const sheetDetail = (sheet: ConsentSheet, to: ConsentReceiver): string => `consent ${sheet} ${to}`;

function toDisclosed(row: LogRow, directory: Directory): Disclosed[] {
  const way = disclosedWays.find((name) => name === row.action);
  // "stopped": the guard kept the case closed, and nothing was shown.
  if (way === undefined || row.detail.endsWith('stopped')) return [];
  const words = row.detail.split(' ');
  const [kind = '', sheet = ''] = words;
  const isSheet = kind === 'consent';
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
      to: toSomebody.includes(kind)
        ? (disclosedReceivers.find((name) => name === words.at(-1)) ?? null)
        : null,
    },
  ];
}

function thingOf(way: Disclosed['way'], kind: string): Disclosed['what'] {
  if (way === 'live' || way === 'project' || way === 'export') return 'case';
  return disclosedPapers.find((name) => name === kind) ?? 'paper';
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
