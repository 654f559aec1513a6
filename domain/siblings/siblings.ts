import { z } from 'zod';
import { flag, record, text } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';

/**
 * That the children of two cases are siblings. The cases stay two: each child has one record of its own, with its own
 * consent. Written once for each of them, so that each history tells it.
 */
export const siblingLinks = record('sibling_links', {
  caseId: text(Id),
  siblingId: text(Id),
  linked: flag(z.boolean()),
});

/** The same on every machine, so that two who link the same two children make one link. */
export const siblingLinkId = (caseId: string, siblingId: string): string => `${caseId}/${siblingId}`;
