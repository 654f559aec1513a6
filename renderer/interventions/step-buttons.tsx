import { Flag, Phone, Play, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { nextStages } from '../../domain/interventions/intervention-rules.ts';
import type { InterventionStep } from '../../domain/interventions/interventions.ts';
import type { CaseDecision } from '../cases/case-view.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { whatText } from './course-words.ts';
import css from './interventions.module.css';
import { StepDialog } from './step-dialog.tsx';

type Stage = InterventionStep['stage'];
const icons = { firstContact: Phone, started: Play, ended: Flag } as const;

/** For whoever may say how far an intervention has come: a press, a day, saved. The latest can be taken back. */
export function StepButtons({ decision }: { readonly decision: CaseDecision }) {
  const t = useT();
  const [asking, setAsking] = useState<Stage | null>(null);
  const takeBack = useCommand('interventions.takeBack');
  const { course } = decision;
  if (course === null || !course.mayRecord) return null;
  const what = whatText(decision, t);
  const stages = nextStages(course);
  if (stages.length === 0 && !course.hasSteps) return null;
  return (
    <div className={css.acts} role="group" aria-label={t('interventions.do.label', { what })}>
      {stages.map((stage) => (
        <Button key={stage} size="compact" icon={icons[stage]} onPress={() => setAsking(stage)}>
          {t(`interventions.do.${stage}`)}
        </Button>
      ))}
      {course.hasSteps && (
        <Button
          size="compact"
          variant="quiet"
          icon={Undo2}
          ariaLabel={t('interventions.takeBack.label', { what })}
          isPending={takeBack.isPending}
          onPress={() => takeBack.mutate({ decisionId: decision.id })}
        >
          {t('interventions.takeBack')}
        </Button>
      )}
      <ErrorLine error={takeBack.error} />
      {asking !== null && (
        <StepDialog
          decision={decision}
          course={course}
          stage={asking}
          what={what}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  );
}
