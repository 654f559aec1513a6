import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { unitPaperKinds } from '../../domain/unit-papers/unit-papers-contract.ts';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { oneOf } from '../cases/one-of.ts';
import { PaperView } from '../paper/paper-view.tsx';
import { PrintFoot } from '../paper/print-foot.tsx';
import { usePaper } from '../paper/use-paper.ts';
import { dayAndWeek } from '../text/dates.ts';
import { phrasesIn } from '../text/phrases.ts';
import { swedish, useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { Select } from '../ui/select.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { UnitPaper } from './unit-paper.tsx';
import type { PaperKind } from './unit-paper.tsx';

/** What each unit takes with it to the table and home again. */
export function UnitPaperPage() {
  const t = useT();
  const { id = '', paper } = useParams();
  const { user } = useSession();
  const settings = useApi('settings.get', null);
  const [chosen, setChosen] = useState<string | null>(user.unitId);
  const kind = unitPaperKinds.find((one) => one === paper) ?? 'agenda';
  const units = (settings.data?.units ?? []).filter(
    (unit) => !unit.archived && (user.role !== 'member' || unit.id === user.unitId),
  );
  const unitId = units.find((unit) => unit.id === chosen)?.id ?? units[0]?.id;
  if (unitId === undefined)
    return (
      <Sheet>
        <PageHead
          title={t('unitPapers.title')}
          back={{ to: paths.meeting(id), label: t('unitPapers.back') }}
        />
        {settings.data === undefined ? <Skeleton rows={9} /> : <Empty title={t('unitPapers.noUnit')} />}
      </Sheet>
    );
  return (
    <OneUnit
      key={`${id}/${unitId}/${kind}`}
      meetingId={id}
      kind={kind}
      unitId={unitId}
      units={units}
      onUnit={setChosen}
    />
  );
}

interface Props {
  readonly meetingId: string;
  readonly kind: PaperKind;
  readonly unitId: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly onUnit: (unitId: string) => void;
}

function OneUnit({ meetingId, kind, unitId, units, onUnit }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const paper = useApi('unitPapers.get', { meetingId, unitId, paper: kind });
  const { data } = paper;
  const log = useCommand('unitPapers.printed');
  const day = data === undefined || kind === 'agenda' ? meetingId : data.on;
  const { shortDay, week } = phrasesIn(swedish);
  const print = usePaper(
    {
      header: swedish('minutes.paper.header', { team: data?.team ?? '' }),
      footer: swedish(`unitPapers.footer.${kind}`, {
        unit: data?.unit ?? '',
        day: shortDay(day),
        week: week(day),
      }).slice(0, 200),
      fileName: swedish(`unitPapers.fileName.${kind}`, { day }),
    },
    (way) => log.mutateAsync({ meetingId, unitId, paper: kind, way }),
  );
  return (
    <PaperView
      previewLabel={t('unitPapers.preview')}
      sideLabel={t('unitPapers.side')}
      print={print}
      isDisabled={data === undefined}
      paper={
        <Loaded query={paper} failed={t('unitPapers.error')} rows={10}>
          {(shown) => <UnitPaper kind={kind} paper={shown} />}
        </Loaded>
      }
      copy={
        print.printing === null ? null : (
          <UnitPaper
            kind={kind}
            paper={print.printing.copy}
            foot={<PrintFoot by={print.printing.by} at={print.printing.at} />}
            isPrinted
          />
        )
      }
    >
      <PageHead
        title={t('unitPapers.title')}
        detail={dayAndWeek(meetingId)}
        back={{ to: paths.meeting(meetingId), label: t('unitPapers.back') }}
      />
      <RadioList
        label={t('unitPapers.which')}
        options={unitPaperKinds.map((id) => ({ id, label: t(`unitPapers.kind.${id}`) }))}
        value={kind}
        onChange={oneOf(unitPaperKinds, (next) => {
          void navigate(paths.unitPaper(meetingId, next), { replace: true });
        })}
      />
      <Select
        label={t('unitPapers.unit')}
        options={units.map(({ id, name }) => ({ id, label: name }))}
        value={unitId}
        onChange={onUnit}
      />
      <Note icon={ShieldCheck}>{t('unitPapers.logged')}</Note>
    </PaperView>
  );
}
