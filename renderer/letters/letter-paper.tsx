import type { ReactNode } from 'react';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { DraftNotice } from '../paper/draft-notice.tsx';
import { onPaper } from '../paper/on-paper.tsx';
import { PaperDocument } from '../paper/paper-document.tsx';
import { classes } from '../ui/classes.ts';
import { ChildLetter } from './child-letter.tsx';
import { GuardianLetter } from './guardian-letter.tsx';
import css from './letter.module.css';
import { letterHead } from './letter-words.ts';
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
}

interface Props extends LetterProps {
  readonly team: string;
  readonly number: string;
  readonly isSealed: boolean;
  readonly foot?: ReactNode;
  readonly isPrinted?: boolean;
}

/** A letter as a paper: whom it is from and from which day, and a draft unmistakably one. */
export const LetterPaper = onPaper(function LetterPaper({
  team,
  number,
  isSealed,
  foot,
  isPrinted = false,
  ...letter
}: Props) {
  const t = useT();
  const isChild = letter.to === 'child';
  return (
    <PaperDocument
      head={letterHead(team, letter.heldOn, t)}
      above={
        <>
          {isSealed ? null : <DraftNotice text={t('letters.paper.draftText')} />}
          {isChild ? null : <p className={css.to}>{receiverLine(letter, t)}</p>}
        </>
      }
      title={titleOf(letter, t)}
      colophon={
        <p>
          <CaseNumbers>{t('letters.paper.number', { number })}</CaseNumbers>
        </p>
      }
      foot={foot}
      isPrinted={isPrinted}
      className={classes(css.letter, isChild && css.child)}
    >
      {isChild ? <ChildLetter {...letter} /> : <GuardianLetter {...letter} />}
    </PaperDocument>
  );
});

function titleOf({ to, content: { name, isClosed } }: LetterProps, t: Translate): string {
  if (to !== 'child') return t(isClosed ? 'letters.guardian.closedTitle' : 'letters.guardian.title');
  return name === '' ? t('letters.child.titlePlain') : t('letters.child.title', { name });
}

const receiverLine = ({ to, label, content: { name } }: LetterProps, t: Translate): string =>
  t('letters.guardian.toNamed', {
    label: label === '' ? t(`letters.receiver.${to}`).toLowerCase() : label,
    name,
  });
