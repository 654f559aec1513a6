import { useApi } from '../api/use-api.ts';
import { entriesOf, entryText, type NameOf } from '../cases/history-words.ts';
import { isTextKey } from '../../domain/text/text.ts';
import { useT } from '../text/t.ts';

interface Told {
  readonly hlc: string;
  readonly at: string;
  readonly by: string;
  readonly entity: string;
  readonly field: string;
  readonly command: string;
  readonly was: string;
  readonly is: string;
}

interface Words {
  /** What it is about: the field of a case, or the kind of thing. */
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

/** A change in the words in which the history of its case tells it. */
export function useChangeWords(): (told: Told) => Words {
  const t = useT();
  const { data: settings } = useApi('settings.get', null);
  const named = [
    ...(settings?.units ?? []),
    ...(settings?.people ?? []),
    ...(settings?.concerns ?? []),
    ...(settings?.interventions ?? []),
  ];
  const nameOf: NameOf = (id) => named.find((one) => one.id === id)?.name;
  return (told) => {
    const tell = (value: string) => {
      const row = {
        ...told,
        user: told.by,
        device: '',
        value,
        conflict: false,
        command: 'exchange.apply',
        rowId: '',
      };
      const [entry] = entriesOf([row]);
      return entry === undefined ? { what: '', lines: [] } : entryText(entry, t, nameOf);
    };
    const { what, lines } = tell(told.is);
    const key = `cases.field.${told.field}`;
    if (told.entity === 'cases' && isTextKey(key)) {
      const label = t(key);
      const strip = (line: string | undefined): string => (line ?? '').replace(`${label}: `, '');
      return { what: label, was: told.was === '' ? '' : strip(tell(told.was).lines[0]), is: strip(lines[0]) };
    }
    return { what, was: told.was === '' ? '' : tell(told.was).lines.join(' '), is: lines.join(' ') };
  };
}
