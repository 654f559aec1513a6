import type { Translate } from '../text/t.ts';

/** Suggestions; anything else can be typed. */
export function grades(t: Translate): readonly string[] {
  const numbered = (key: 'cases.grade.year' | 'cases.grade.upper', count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => t(key, { year: index + 1 }));
  return [
    t('cases.grade.preschool'),
    t('cases.grade.preschoolClass'),
    ...numbered('cases.grade.year', 9),
    ...numbered('cases.grade.upper', 3),
  ];
}
