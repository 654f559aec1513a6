import type { ReactNode } from 'react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { longDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { yearOf } from '../../domain/kernel/plain-date.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { classes } from '../ui/classes.ts';
import paper from '../paper/paper.module.css';
import { ChildLetter } from './child-letter.tsx';
import { GuardianLetter } from './guardian-letter.tsx';
import css from './letter.module.css';
import type { LetterContent, LetterReceiver } from './letter-words.ts';

export interface LetterProps {
  readonly content: LetterContent;
  readonly to: LetterReceiver;
  /** As the consent calls the guardian. */
  readonly label: string;
  readonly isYoung: boolean;
  readonly heldOn: PlainDate;
  /** Somebody's own words, first in the letter. */
  readonly sentence: string;
  readonly titleId: string;
}

interface Props extends Omit<LetterProps, 'titleId'> {
  readonly team: string;
  readonly number: string;
  readonly isSealed: boolean;
  readonly foot?: ReactNode;
  readonly isPrinted?: boolean;
}

/** A letter as a paper: whom it is from and from which day, and a draft unmistakably one. */
export function LetterPaper({ team, number, isSealed, foot, isPrinted = false, ...letter }: Props) {
  const t = useT();
  const titleId = isPrinted ? 'printed-title' : 'paper-title';
  const isChild = letter.to === 'child';
  return (
    <article
      className={classes(
        paper.paper,
        isPrinted ? paper.printed : paper.onScreen,
        css.letter,
        isChild && css.child,
      )}
      data-theme="ljust"
      lang="sv"
      aria-labelledby={titleId}
    >
      {isSealed ? null : (
        <>
          <p className={paper.draftMark} aria-hidden="true">
            {t('minutes.paper.draftMark')}
          </p>
          <p className={paper.draft}>
            <b>{t('minutes.paper.draft')}</b> {t('letters.paper.draftText')}
          </p>
        </>
      )}
      <p className={paper.head}>
        <span>{team}</span>
        <span>
          {longDay(letter.heldOn)} {yearOf(letter.heldOn)}
        </span>
      </p>
      {isChild ? (
        <ChildLetter {...letter} titleId={titleId} />
      ) : (
        <GuardianLetter {...letter} titleId={titleId} />
      )}
      <div className={paper.colophon}>
        <p>
          <CaseNumbers>{t('letters.paper.number', { number })}</CaseNumbers>
        </p>
        {foot}
      </div>
    </article>
  );
}
