import type { ReportView } from '../../domain/goals/effect-views.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';

/** What the child has said, who was there, and what should come next, as far as somebody has told of it. */
export function ReportSaid({ report: { childSaid, present, nextStep } }: { readonly report: ReportView }) {
  const t = useT();
  const who = present.map((one) => t(`goals.present.${one}`).toLowerCase());
  return (
    <>
      {childSaid !== null && <p>{t('cases.voice.quote', { words: childSaid.words })}</p>}
      {who.length > 0 && <p>{t('goals.report.wasThere', { who: joinWords(who) })}</p>}
      {nextStep !== '' && <p>{t('goals.report.nextIs', { text: nextStep })}</p>}
    </>
  );
}
