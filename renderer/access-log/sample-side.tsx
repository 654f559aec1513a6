import type { Ref } from 'react';
import { type Verdict, verdicts as verdictWords } from '../../domain/access-log/access-log.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { SHORT_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { clock, dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { RowFacts } from './row-facts.tsx';
import { SampleSignature } from './sample-signature.tsx';
import type { DrawnRow, Sample, Verdicts } from './use-verdicts.ts';
import css from './sample-side.module.css';

interface Props {
  readonly sample: Sample;
  readonly row: DrawnRow;
  readonly index: number;
  readonly verdicts: Verdicts;
  readonly onJudge: (verdict: Verdict) => void;
  readonly noteRef: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

const keyOf: Readonly<Record<Verdict, string>> = { justified: 'M', question: 'F', breach: 'A' };

/** The chosen row with what is known about it, its verdict, and the signature of the month. */
export function SampleSide({ sample, row, index, verdicts, onJudge, noteRef }: Props) {
  const t = useT();
  const judgement = verdicts.of(row.seq);
  return (
    <aside className={css.side} aria-label={t('accessLog.side.label')}>
      <div className={css.row}>
        <div>
          <p className={css.place}>
            {t('accessLog.sample.place', { row: index + 1, total: sample.drawn.length })}
          </p>
          <h2>{t(`accessLog.action.${row.action}`)}</h2>
          <RowFacts row={row} />
        </div>
        {verdicts.isSigned ? (
          judgement === undefined ? null : (
            <div className={css.signedVerdict}>
              <b>{t(`accessLog.verdict.${judgement.verdict}`)}</b>
              {judgement.note === '' ? null : <p>{judgement.note}</p>}
            </div>
          )
        ) : (
          <div className={css.judging}>
            <div className={css.keys}>
              {verdictWords.map((verdict) => (
                <Button
                  key={verdict}
                  size="compact"
                  shortcut={keyOf[verdict]}
                  isPressed={judgement?.verdict === verdict}
                  onPress={() => onJudge(verdict)}
                >
                  {t(`accessLog.verdict.${verdict}`)}
                </Button>
              ))}
            </div>
            {judgement === undefined || judgement.verdict === 'justified' ? null : (
              <TextField
                ref={noteRef}
                label={
                  judgement.verdict === 'breach'
                    ? t('accessLog.side.note.breach')
                    : row.user === ''
                      ? t('accessLog.side.noteUnknown')
                      : t('accessLog.side.note.question', { name: row.user })
                }
                value={judgement.note}
                maxLength={SHORT_TEXT_MAX}
                multiline={2}
                description={t('accessLog.side.noteHint')}
                onChange={(note) => verdicts.setNote(row.seq, note)}
              />
            )}
          </div>
        )}
        <SameDay row={row} />
      </div>
      <SampleSignature sample={sample} verdicts={verdicts} />
    </aside>
  );
}

function SameDay({ row }: { readonly row: DrawnRow }) {
  const t = useT();
  const { total, rows } = row.context.sameDay;
  if (total === 0) return <p className={css.hint}>{t('accessLog.side.sameDayNone')}</p>;
  return (
    <section>
      <h3 className={css.subhead}>{t('accessLog.side.sameDay', { count: total })}</h3>
      <ul className={css.day} aria-label={dayAndWeek(dayOfInstant(row.at))}>
        {rows.map((other) => (
          <li key={other.seq}>
            <span className={css.time}>{clock(other.at)}</span>
            <span>{t(`accessLog.action.${other.action}`)}</span>
            <span className={css.case}>
              {other.isProtected ? t('accessLog.protectedCase') : other.caseNumber}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
