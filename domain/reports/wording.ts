import { z } from 'zod';
import indicatorTexts from '../text/sv/indicators.json' with { type: 'json' };
import reportTexts from '../text/sv/reports.json' with { type: 'json' };
import { indicatorIds } from './indicator.ts';
import { indicators } from './indicators.ts';

/** What is read with an indicator, under a name of its own. */
export const besideNames = {
  'E4.worse': 'indicators.E4worse.name',
  'F4.answered': 'indicators.F4answered.name',
  'G1.declined': 'indicators.G1declined.name',
} as const;

/** How a report's measures are called and counted, in Swedish, as on every paper. */
export const Wording = z.object({
  measures: z.record(
    z.string(),
    z.object({
      name: z.string(),
      /** What is counted, where it is from, and what becomes of what is missing; '' of what an indicator explains. */
      definition: z.string(),
      /** What the team aims for, in per cent. */
      target: z.number().nullable(),
    }),
  ),
  /** How small numbers are withheld. */
  smallNumbers: z.string(),
});
export type Wording = z.infer<typeof Wording>;

/** By the definitions of this version of the app. A report keeps them, as a later version may have others. */
export const wordingOfToday = (): Wording => ({
  measures: Object.fromEntries([
    ...indicatorIds.map((id) => {
      const counted = indicators.find((one) => one.id === id);
      const definition = [
        indicatorTexts[`indicators.${id}.definition`],
        ...(counted === undefined
          ? []
          : [
              reportTexts[`reports.source.${counted.source}`],
              reportTexts[`reports.missing.${counted.missing}`],
            ]),
      ].join(' ');
      const target = counted?.target ?? null;
      return [id, { name: indicatorTexts[`indicators.${id}.name`], definition, target }] as const;
    }),
    ...Object.entries(besideNames).map(
      ([id, key]) => [id, { name: indicatorTexts[key], definition: '', target: null }] as const,
    ),
  ]),
  smallNumbers: reportTexts['reports.paper.smallNumbers'],
});
