import { Snowflake, TriangleAlert } from 'lucide-react';
import { useNavigate } from 'react-router';
import { MOST_SENTENCES, SENTENCE_MAX } from '../../domain/reports/reports.ts';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { paths } from '../app/paths.ts';
import { PaperView } from '../paper/paper-view.tsx';
import { PrintFoot } from '../paper/print-foot.tsx';
import { usePaper } from '../paper/use-paper.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Counting } from './counting.tsx';
import { Naming } from './naming.tsx';
import { paperNames } from './paper-names.ts';
import { ReportPaper } from './report-paper.tsx';
import { ReportSide } from './report-side.tsx';
import type { Choose } from './report-side.tsx';
import { useReportDraft } from './use-report-draft.ts';
import css from './report-paper.module.css';

interface Props {
  readonly periodId: string;
  readonly choose: Choose;
}

/** A period as it stands now, with room for the coordinator's words. It is frozen before it goes on paper. */
export function DraftReport({ periodId, choose }: Props) {
  const t = useT();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const freeze = useCommand('reports.freeze');
  const draft = useReportDraft(periodId, freeze.isSuccess);
  const { data, error } = draft;
  const draftKey = `report/${periodId}`;
  const { value, setValue } = useDraft<{ readonly sentences: readonly string[] }>(draftKey, {
    sentences: [],
  });
  const sentences = Array.from({ length: MOST_SENTENCES }, (_one, place) => value.sentences[place] ?? '');
  const written = sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
  const log = useCommand('reports.printed');
  // Frozen once: a second copy is of the same report.
  const freezeNow = async () =>
    freeze.data ?? (await freeze.mutateAsync({ periodId, sentences: written, draftKey }));
  const document = data === undefined ? undefined : { ...data.document, sentences: written };
  const print = usePaper(paperNames(periodId, document?.team ?? ''), async (way) => {
    const { snapshotId, contentHash, frozenAt } = await freezeNow();
    const printed = await log.mutateAsync({ snapshotId, way });
    return { ...printed, contentHash, frozenAt };
  });
  const isTooShort = document?.released.layout === 'none';
  const isReady = document !== undefined && !isTooShort;
  return (
    <PaperView
      previewLabel={t('reports.preview')}
      sideLabel={t('reports.side')}
      print={print}
      isDisabled={!isReady}
      paper={
        isReady ? (
          <ReportPaper document={document} seal={null} />
        ) : error !== null ? (
          <ErrorBanner title={t('reports.error')} error={error} />
        ) : isTooShort ? (
          <Banner tone="soon" icon={TriangleAlert} title={t('reports.tooShort')}>
            {t('reports.tooShortText')}
          </Banner>
        ) : (
          <Counting draft={draft} />
        )
      }
      copy={
        print.printing === null ? null : (
          <ReportPaper
            document={print.printing.copy.document}
            seal={{
              frozenAt: print.printing.copy.frozenAt,
              frozenBy: print.printing.by,
              contentHash: print.printing.copy.contentHash,
              state: 'intact',
            }}
            foot={<PrintFoot by={print.printing.by} at={print.printing.at} />}
            isPrinted
          />
        )
      }
    >
      <ReportSide choose={choose} document={document} changed={data?.changed ?? []}>
        {sentences.map((sentence, place) => (
          <TextField
            key={place}
            label={t('reports.sentence', { place: place + 1 })}
            value={sentence}
            multiline={2}
            maxLength={SENTENCE_MAX}
            onChange={(next) => {
              setValue({ sentences: sentences.with(place, next) });
            }}
          />
        ))}
        <Naming periodId={periodId} sentences={written} />
        <p className={css.sub}>{t('reports.freezeText')}</p>
        <Button
          icon={Snowflake}
          isDisabled={!isReady}
          isPending={freeze.isPending}
          onPress={() => {
            void freezeNow().then(
              ({ snapshotId }) => navigate(paths.report(snapshotId)),
              () => undefined,
            );
          }}
        >
          {t('reports.freeze')}
        </Button>
        {freeze.error === null ? null : (
          <div role="alert">
            <p>{errorText(freeze.error)}</p>
            <Button size="compact" onPress={draft.countAnew}>
              {t('reports.counting.start')}
            </Button>
          </div>
        )}
      </ReportSide>
    </PaperView>
  );
}
