import type { ApiOutput } from '../api/call.ts';
import { useT } from '../text/t.ts';
import { Select } from '../ui/select.tsx';

export type Team = Pick<ApiOutput<'settings.get'>, 'units' | 'people'>;

interface Who {
  readonly unitId: string | null;
  readonly personId: string | null;
}

interface Props extends Who {
  readonly team: Team;
  readonly onChange: (who: Who) => void;
}

/** A unit and one of its people; the only one there is comes along. */
export function SipWho({ team, unitId, personId, onChange }: Props) {
  const t = useT();
  const peopleOf = (unit: string | null) =>
    team.people.filter((person) => !person.archived && person.unitId === unit);
  const people = peopleOf(unitId);
  return (
    <>
      <Select
        label={t('sip.field.unit')}
        options={team.units
          .filter((unit) => !unit.archived)
          .map(({ id, shortName }) => ({ id, label: shortName }))}
        value={unitId}
        onChange={(id) => {
          const [only, ...others] = peopleOf(id);
          onChange({ unitId: id, personId: only !== undefined && others.length === 0 ? only.id : null });
        }}
      />
      {people.length > 0 && (
        <Select
          label={t('sip.field.person')}
          options={people.map(({ id, name, profession }) => ({ id, label: name, detail: profession }))}
          value={personId}
          onChange={(id) => onChange({ unitId, personId: id })}
        />
      )}
    </>
  );
}
