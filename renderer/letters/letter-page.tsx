import { BadgeAlert, FilePenLine, ShieldBan, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { letterReceivers } from '../../domain/letters/letter-rules.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { paths } from '../app/paths.ts';
import { oneOf } from '../cases/one-of.ts';
import { PaperAwaited } from '../paper/paper-awaited.tsx';
import { PaperView } from '../paper/paper-view.tsx';
import { PrintFoot } from '../paper/print-foot.tsx';
import { usePaper } from '../paper/use-paper.ts';
import { dayAndWeek, shortDay } from '../text/dates.ts';
import { swedish, useT } from '../text/t.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { Banner } from '../ui/banner.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { Empty } from '../ui/empty.tsx';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { LetterNotes } from './letter-notes.tsx';
import { LetterPaper } from './letter-paper.tsx';
import { letterHead, lineText } from './letter-words.ts';
import type { LetterReceiver, LetterView } from './letter-words.ts';

const SENTENCE_MAX = 300;

/** The letters of one case after one meeting, one at a time. */
export function LetterPage() {
  const { id = '', caseId = '' } = useParams();
  const [chosen, setChosen] = useState<LetterReceiver>('guardian1');
  return (
    <Letters key={`${id}/${caseId}`} meetingId={id} caseId={caseId} chosen={chosen} onChoose={setChosen} />
  );
}

interface LettersProps {
  readonly meetingId: string;
  readonly caseId: string;
  readonly chosen: LetterReceiver;
  readonly onChoose: (to: LetterReceiver) => void;
}

function Letters({ meetingId, caseId, chosen, onChoose }: LettersProps) {
  const t = useT();
  const { data, error } = useApi('letters.get', { meetingId, caseId, to: chosen }, { isAskedAnew: true });
  const back = { to: paths.letters(meetingId), label: t('letters.toList') };
  if (data === undefined)
    return (
      <PaperAwaited
        head={<PageHead title={t('letters.title')} back={back} />}
        error={error}
        failure={t('letters.error')}
      />
    );
  // The child may be the only one there is a letter for.
  if (!data.receivers.some(({ to }) => to === chosen)) return <OnlyChild onChoose={onChoose} />;
  return (
    <OneLetter
      key={chosen}
      meetingId={meetingId}
      caseId={caseId}
      to={chosen}
      view={data}
      onChoose={onChoose}
    />
  );
}

function OnlyChild({ onChoose }: Pick<LettersProps, 'onChoose'>) {
  useEffect(() => onChoose('child'), [onChoose]);
  return <Skeleton rows={9} />;
}

interface OneLetterProps {
  readonly meetingId: string;
  readonly caseId: string;
  readonly to: LetterReceiver;
  readonly view: LetterView;
  readonly onChoose: (to: LetterReceiver) => void;
}

function OneLetter({ meetingId, caseId, to, view, onChoose }: OneLetterProps) {
  const t = useT();
  const { content, receivers, heldOn, isSealed } = view;
  const draft = useDraft(`letter/${meetingId}/${caseId}/${to}`, { sentence: '', without: [] as string[] });
  const log = useCommand('letters.printed');
  const print = usePaper(
    {
      header: letterHead(view.team, heldOn, swedish).join(' · '),
      footer: swedish(`letters.paper.footer.${to === 'child' ? 'child' : 'guardian'}`),
      fileName: swedish('letters.paper.fileName', { day: heldOn }),
    },
    (way) => log.mutateAsync({ meetingId, caseId, to, way }),
  );
  const { sentence, without } = draft.value;
  const letter = {
    to,
    label: receivers.find((one) => one.to === to)?.label ?? '',
    isYoung: view.isYoung,
    heldOn,
    sentence,
    team: view.team,
    number: view.number,
    isSealed,
  };
  const chosenLines = (all: NonNullable<LetterView['content']>): NonNullable<LetterView['content']> => ({
    ...all,
    lines: all.lines.filter(({ id }) => !without.includes(id)),
  });
  const isEmpty = content === null || content.lines.length === 0;
  return (
    <PaperView
      previewLabel={t('letters.preview')}
      sideLabel={t('letters.side')}
      print={print}
      isDisabled={isEmpty || !draft.isReady}
      paper={
        content === null ? (
          <Banner tone="late" icon={ShieldBan} title={t('letters.withheld')} role="status">
            {t('rule.consent.withheldFrom')}
          </Banner>
        ) : isEmpty ? (
          <Empty title={t('letters.empty')}>{t('letters.nothing')}</Empty>
        ) : draft.isReady ? (
          <LetterPaper {...letter} content={chosenLines(content)} />
        ) : (
          <Skeleton rows={10} />
        )
      }
      copy={
        print.printing === null ? null : (
          <LetterPaper
            {...letter}
            content={chosenLines(print.printing.copy)}
            foot={<PrintFoot by={print.printing.by} at={print.printing.at} />}
            isPrinted
          />
        )
      }
      approval={{ paper: 'letter', cases: view.protectedCases }}
    >
      <PageHead
        title={t('letters.title')}
        back={{ to: paths.letters(meetingId), label: t('letters.toList') }}
      />
      <AnswerBy view={view} />
      {isSealed ? null : (
        <p>
          <Tag tone="soon" icon={FilePenLine}>
            {t('minutes.state.draft')}
          </Tag>
        </p>
      )}
      <RadioList
        label={t('letters.to')}
        options={receivers.map((one) => ({
          id: one.to,
          label: t(`letters.receiver.${one.to}`),
          detail: one.isWithheld
            ? t('letters.state.withheld')
            : one.told === null
              ? undefined
              : t(`familyFeedback.told.${one.told.way}`, { day: shortDay(one.told.on) }),
        }))}
        value={to}
        onChange={oneOf(letterReceivers, onChoose)}
      />
      {content === null || isEmpty ? null : (
        <>
          <TextField
            label={t('letters.sentence')}
            description={t('letters.sentenceHint')}
            multiline={2}
            maxLength={SENTENCE_MAX}
            value={sentence}
            onChange={(next) => draft.setValue((now) => ({ ...now, sentence: next }))}
          />
          <CheckboxGroup
            label={t('letters.lines')}
            description={t('letters.linesHint')}
            options={content.lines.map((line) => ({ id: line.id, label: shortLine(lineText(line, to, t)) }))}
            value={content.lines.flatMap(({ id }) => (without.includes(id) ? [] : [id]))}
            onChange={(kept) =>
              draft.setValue((now) => ({
                ...now,
                without: content.lines.flatMap(({ id }) => (kept.includes(id) ? [] : [id])),
              }))
            }
          />
          <LetterNotes view={view} content={content} />
        </>
      )}
      <Note icon={view.custodyUnknown ? BadgeAlert : ShieldCheck}>
        {view.custodyUnknown ? t('letters.custodyUnknown') : t('letters.logged')}
      </Note>
    </PaperView>
  );
}

function AnswerBy({ view }: { readonly view: LetterView }) {
  const t = useT();
  return (
    <p>
      <CaseNumbers>
        {t('letters.answerBy', { number: view.number, day: dayAndWeek(view.answerBy) })}
      </CaseNumbers>
    </p>
  );
}

const shortLine = ({ who, rest }: { readonly who: string; readonly rest: string }): string =>
  `${who} ${rest}`.trim();
