/** `npm test` looks at enough to be believed in ten minutes; `npm run test:long` sets this and looks ten times as long. */
export const isLong = process.env['TEAMBORDET_LONG'] === '1';

/** How many random cases are looked at. @param few in `npm test` */
export const runs = (few: number): number => (isLong ? few * 10 : few);
