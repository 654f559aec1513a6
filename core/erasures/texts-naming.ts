import { namesIn } from '../../domain/consultations/consultation-rules.ts';
import { listNamesOfCase } from '../../db/consultations-sql.ts';
import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';
import { answerWords } from '../obstacles/telling.ts';

interface Text {
  readonly number: string;
  readonly words: string;
}

/**
 * Finds numbers of obstacles and consultations that hold a child's first name, which may be another child's: they belong
 * to no case, so erasing one leaves them as they are.
 */
export function textsNaming(db: Reader): (caseId: string) => string[] {
  const texts = [...obstacleTexts(db), ...consultationTexts(db)];
  return (caseId) => {
    const names = listNamesOfCase(db, caseId);
    return texts.filter(({ words }) => namesIn(words, names).length > 0).map(({ number }) => number);
  };
}

const obstacleTexts = (db: Reader): Text[] =>
  listRows(db, 'obstacles', 'WHERE removed IS NOT 1 AND number IS NOT NULL ORDER BY number').map(
    ({ number, text, answer }) => ({
      number: number ?? '',
      words: `${text ?? ''}\n${answer === null ? '' : answerWords(answer)}`,
    }),
  );

const consultationTexts = (db: Reader): Text[] =>
  listRows(db, 'consultations', 'WHERE removed IS NOT 1 AND number IS NOT NULL ORDER BY number').map(
    ({ number, question, advice }) => ({ number: number ?? '', words: `${question ?? ''}\n${advice ?? ''}` }),
  );
