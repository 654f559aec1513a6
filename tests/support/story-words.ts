import { getRow, listFacts, listRows } from '../../db/rows.ts';
import type { Reader } from '../../db/query.ts';
import type { ChildView } from '../../domain/decisions/decisions.ts';

const viewWords = (view: ChildView | null): string[] =>
  view === null ? [] : [view.words, view.influenceHow ?? '', view.reason, view.plan ?? ''];

/** What has been typed about the child outside the form of its case, and what only its story may tell. */
export function storyWords(db: Reader, caseId: string): string[] {
  const bodies = <N extends Parameters<typeof listFacts>[1]>(name: N) =>
    listFacts(db, name, 'case_id', caseId).map(({ body }) => body);
  return [
    ...bodies('decisions').flatMap(({ childView, closing, goal, because, text, dissent }) => [
      goal,
      because,
      text,
      dissent,
      ...viewWords(childView),
      ...(closing?.contacts ?? []).flatMap(({ who, what }) => [who, what]),
    ]),
    ...bodies('consents').flatMap(({ child, notShared, guardians, exception }) => [
      child.words,
      child.maturity,
      child.informedHow,
      child.despite ?? '',
      notShared,
      ...guardians.flatMap(({ label, informedHow, receivedBy }) => [label, informedHow ?? '', receivedBy]),
      exception?.reason ?? '',
      exception?.assessedBy ?? '',
    ]),
    ...bodies('childViews').flatMap(({ view }) => viewWords(view)),
    ...bodies('goals').map(({ text }) => text),
    ...bodies('deferrals').map(({ reason }) => reason),
    ...bodies('returns').map(({ question }) => question),
    ...bodies('familyAnswers').map(({ unasked }) => unasked?.why ?? ''),
    ...bodies('handovers').map(({ why }) => why),
    ...bodies('handoverAnswers').map(({ words }) => words),
    getRow(db, 'cases', caseId)?.closure?.note ?? '',
    ...listRows(db, 'agendaItems', 'WHERE case_id = ?', caseId).map(({ note }) => note ?? ''),
  ];
}
