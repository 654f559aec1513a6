import type { Header, Mark } from './bundle.ts';

/** What is known to be here after both: of each machine the later of the two marks. */
export function furthest(left: readonly Mark[], right: readonly Mark[]): Mark[] {
  const marks = new Map<string, string>();
  for (const { device, upTo } of [...left, ...right]) {
    const before = marks.get(device);
    if (before === undefined || upTo > before) marks.set(device, upTo);
  }
  return [...marks].map(([device, upTo]) => ({ device, upTo })).toSorted(byDevice);
}

const byDevice = (left: Mark, right: Mark): number => (left.device < right.device ? -1 : 1);

/** The first machine of which a file takes more for known than is here: something between the two would be left out. */
export const beyond = (since: readonly Mark[], here: readonly Mark[]): Mark | undefined =>
  since.find(({ device, upTo }) => !here.some((mark) => mark.device === device && mark.upTo >= upTo));

/**
 * What whoever is told of no case hears of marks: how far its own machine is known, and the end of what it is given.
 * Any other would tell when somebody last wrote in a case.
 */
export const marksTold = (marks: readonly Mark[], ranges: Header['ranges'], receiver: string): Mark[] =>
  furthest(
    marks.filter(({ device }) => device === receiver),
    ranges.map(({ device, to }) => ({ device, upTo: to })),
  );
