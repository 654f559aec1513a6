/**
 * `isOverdue` said in SQL, for a column of days and one parameter: today. Days are text, so the order of the alphabet
 * is that of the calendar.
 */
export const overdueSql = (column: 'next_on' | 'due_on'): string => `${column} < ?`;
