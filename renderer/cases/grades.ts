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

/** As it stands after a name and an age: “årskurs 6”, also where only “6” or “6b” was typed. */
export function gradeText(grade: string, t: Translate): string {
  const typed = grade.trim();
  const isBare = /^\d\p{L}?$/u.test(typed);
  const whole = isBare ? t('cases.grade.year', { year: typed.toUpperCase() }) : typed;
  return whole.slice(0, 1).toLowerCase() + whole.slice(1);
}
