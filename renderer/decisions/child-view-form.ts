import { z } from 'zod';
import { PlainDate } from '../../domain/kernel/plain-date.ts';
import { childViewStates, influences } from '../../domain/decisions/decisions.ts';
import type { ChildView } from '../../domain/decisions/decisions.ts';

/** The child's view while it is being written, in the recorder and where closing asks for it. */
export const ViewForm = z.object({
  viewState: z.enum(childViewStates).nullable(),
  viewWords: z.string(),
  viewInfluence: z.enum(influences).nullable(),
  viewHow: z.string(),
  viewReason: z.string(),
  viewPlan: z.string(),
  // Forms half written before it was asked for have none.
  viewPlanOn: PlainDate.nullable().default(null),
});
export type ViewForm = z.infer<typeof ViewForm>;

// Where the words come from is for the team to say: a guess would be sealed as a fact.
export const emptyView: ViewForm = {
  viewState: null,
  viewWords: '',
  viewInfluence: null,
  viewHow: '',
  viewReason: '',
  viewPlan: '',
  viewPlanOn: null,
};

export const viewOf = (form: ViewForm): ViewForm => ViewForm.parse(form);

/** Only what belongs to the way it is known: a view that is not known has no words, and a known one no reason. */
export function toChildView(form: ViewForm): ChildView | null {
  const { viewState: state, viewHow, viewPlan, viewPlanOn } = form;
  if (state === null) return null;
  if (state === 'notAscertained')
    return {
      state,
      words: '',
      influence: null,
      reason: form.viewReason,
      plan: viewPlan,
      ...(viewPlanOn === null ? {} : { planOn: viewPlanOn }),
    };
  return {
    state,
    words: form.viewWords,
    influence: form.viewInfluence,
    reason: '',
    ...(viewHow.trim() === '' || form.viewInfluence === null ? {} : { influenceHow: viewHow }),
  };
}
