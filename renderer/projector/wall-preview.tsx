import { TriangleAlert } from 'lucide-react';
import { namesChild, withoutName } from '../../domain/projector/projector-rules.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';
import css from './wall-preview.module.css';

/** While the question is written: how it will read on the wall, and a word when the child's name is in it. */
export function WallPreview({
  question,
  firstName,
}: {
  readonly question: string;
  readonly firstName: string;
}) {
  const t = useT();
  const shown = withoutName(question, firstName).trim();
  return (
    <div className={css.preview}>
      <p className={css.title}>{t('projector.preview.title')}</p>
      <div className={css.wall} aria-hidden>
        {shown === '' ? (
          <p className={css.empty}>{t('projector.preview.empty')}</p>
        ) : (
          <p data-length={shown.length > 200 ? 'long' : 'short'}>{shown}</p>
        )}
      </div>
      <p className={css.note} role="status">
        {namesChild(question, firstName) && (
          <Status tone="late" icon={TriangleAlert} canWrap>
            {t('projector.preview.named')}
          </Status>
        )}
      </p>
    </div>
  );
}
