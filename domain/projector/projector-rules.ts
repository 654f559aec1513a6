import type { Disclosure } from '../disclosure.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { wallStates } from './projector-contract.ts';

/** What the wall is about to show, as far as its rules ask. */
export interface WallFacts {
  /** A meeting has started and is not sealed. */
  readonly isLive: boolean;
  /** The wall has been blanked by hand. */
  readonly isDark: boolean;
  /** The item that is up in the meeting; null between items. */
  readonly item: {
    readonly identityProtected: boolean;
    /** Units that are in the room for it. */
    readonly unitIds: readonly string[];
    /** What wall and reader may both see. */
    readonly shown: Disclosure;
  } | null;
}

/**
 * Which picture the wall shows. A protected case and one that whoever runs the meeting may not open look as any
 * pause does, before anything about consent is said: nobody in the room can tell that they exist.
 */
export function wallState({ isLive, isDark, item }: WallFacts): (typeof wallStates)[number] | 'case' {
  if (!isLive) return 'noMeeting';
  if (isDark) return 'blank';
  if (item === null || item.identityProtected || item.shown.withheld !== null) return 'pause';
  const { shown, unitIds } = item;
  if (unitIds.length === 0 || shown.blockedBy.length > 0 || !shown.plan) return 'waitingForConsent';
  return 'case';
}

/** One knot of the case's thread: of a day, the wall is told the month. */
export interface WallKnot {
  readonly kind: 'raised' | 'consent' | 'decided' | 'followUp';
  /** Which follow-up, from 1. */
  readonly ordinal: number;
  readonly month: string;
  /** Knots have been left out before this one. */
  readonly afterGap: boolean;
}

/** As many as have room in large type beside the knot of today. */
export const MOST_KNOTS = 5;

/** Raised, consent, and each meeting that has decided: the first knot and the latest ones. */
export function wallThread(days: {
  readonly raisedOn: PlainDate | null;
  readonly consentOn: PlainDate | null;
  readonly decidedOn: readonly PlainDate[];
}): WallKnot[] {
  const knot = (kind: WallKnot['kind'], on: PlainDate | null, ordinal = 0): WallKnot[] =>
    on === null ? [] : [{ kind, ordinal, month: on.slice(0, 7), afterGap: false }];
  const all = [
    ...knot('raised', days.raisedOn),
    ...knot('consent', days.consentOn),
    ...days.decidedOn.flatMap((on, index) => knot(index === 0 ? 'decided' : 'followUp', on, index)),
  ];
  if (all.length <= MOST_KNOTS) return all;
  const latest = all.slice(1 - MOST_KNOTS);
  return [
    ...all.slice(0, 1),
    ...latest.map((one, index) => (index === 0 ? { ...one, afterGap: true } : one)),
  ];
}

/** From here on a name is hardly also a word of everyday Swedish: "liv" and "sol" are, "Sixten" is not. */
const LONG_NAME = 4;
const LEFT_OUT = '…';

/** A question is written without names; where the child's has slipped in, the wall leaves it out. */
export function withoutName(text: string, firstName: string): string {
  const name = firstName.trim().replace(/\.$/, '');
  const parts = [name, ...name.split(/\s+/)].filter((part) => part.length > 1);
  return parts.reduce((left, part) => left.replaceAll(asWord(part), (found) => hide(found, part)), text);
}

const plain = (name: string): string => name.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
/** The name by itself or with the s of the genitive, and never as the beginning of another word. */
const asWord = (name: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${plain(name)}(?=s?(?![\p{L}\p{N}]))`, 'giu');

const hide = (found: string, name: string): string =>
  name.length >= LONG_NAME || /^\p{Lu}/u.test(found) ? LEFT_OUT : found;

/** Whether the child's first name stands in a text for the wall. */
export const namesChild = (text: string, firstName: string): boolean => withoutName(text, firstName) !== text;

export interface WallClock {
  readonly seconds: number;
  readonly isRunning: boolean;
}

/** Where a clock that was set at one moment stands at another. */
export const clockAt = (clock: WallClock, setAt: number, now: number): WallClock => ({
  ...clock,
  seconds: clock.isRunning ? clock.seconds + Math.max(0, Math.floor((now - setAt) / 1000)) : clock.seconds,
});
