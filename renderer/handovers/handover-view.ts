import type { ApiOutput } from '../api/call.ts';

export type HandoverList = ApiOutput<'handovers.list'>;
export type HandoverRow = HandoverList['rows'][number];
export type CaseBaton = ApiOutput<'handovers.get'>;
export type HandoverStep = CaseBaton['steps'][number];
export type BatonStop = CaseBaton['stops'][number];

/** The offer that somebody is to answer. */
export const waitingStep = ({ steps }: CaseBaton): HandoverStep | undefined =>
  steps.findLast(({ state }) => state === 'offered');
