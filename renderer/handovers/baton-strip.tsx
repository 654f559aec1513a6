import { Ban, Hourglass, Shuffle } from 'lucide-react';
import { dayMonthYear } from '../text/dates.ts';
import { type Translate, useT } from '../text/t.ts';
import { classes } from '../ui/classes.ts';
import type { Icon } from '../ui/icon.ts';
import type { BatonStop } from './handover-view.ts';
import css from './baton-strip.module.css';

const icons: Readonly<Partial<Record<BatonStop['kind'], Icon>>> = {
  declined: Ban,
  expired: Hourglass,
  collided: Shuffle,
};

interface Props {
  readonly stops: readonly BatonStop[];
  /** Side by side, where there is room for it. */
  readonly isAcross?: boolean;
}

/** The baton's way: solid red is whoever held it, a dashed loop is a unit it came back from, an empty ring is asked. */
export function BatonStrip({ stops, isAcross = false }: Props) {
  const t = useT();
  return (
    <ol className={classes(css.strip, isAcross && css.across)} aria-label={t('handovers.strip.label')}>
      {stops.map((stop, index) => (
        <Stop key={`${stop.kind}/${stop.unit}/${stop.on ?? ''}/${index}`} stop={stop} />
      ))}
    </ol>
  );
}

function Stop({ stop }: { readonly stop: BatonStop }) {
  const t = useT();
  const Shape = icons[stop.kind];
  return (
    <li className={classes(css.stop, css[stop.kind])}>
      <span className={css.mark}>
        {Shape === undefined ? null : <Shape className={css.icon} aria-hidden="true" />}
      </span>
      <div className={css.text}>
        <b>{stop.unit}</b>
        <span>{stopText(stop, t)}</span>
        {stop.words === '' ? null : <q>{stop.words}</q>}
      </div>
    </li>
  );
}

const stopText = ({ kind, on }: BatonStop, t: Translate): string =>
  t(`handovers.stop.${kind}`, { day: on === null ? '' : dayMonthYear(on) }).trim();
