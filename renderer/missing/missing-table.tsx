import { Link } from 'react-router';
import type { ApiOutput } from '../api/call.ts';
import { paths } from '../app/paths.ts';
import { childText } from '../overview/child-text.ts';
import { useT } from '../text/t.ts';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import { mendPath } from './mend-path.ts';
import { missingText } from './missing-text.ts';

type Row = ApiOutput<'missing.list'>['rows'][number];

const columns = ['what', 'case', 'holder'] as const;

/** A line for each case and what it lacks: to where that is mended, and to the case. */
export function MissingTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useT();
  return (
    <PlainTable
      label={t('missing.team')}
      columns={columns.map((id) => ({ id, label: t(`missing.column.${id}`) }))}
    >
      {rows.map((row) => (
        <tr key={`${row.caseId} ${row.kind}`}>
          <RowHead>
            <Link to={mendPath(row.kind, row.caseId)} aria-describedby={rowCaseId(row)}>
              {missingText(row, t)}
            </Link>
          </RowHead>
          <Cell detail={childText(row, t)} isShort>
            <Link to={paths.case(row.caseId)} id={rowCaseId(row)}>
              <CaseNumbers>{row.number}</CaseNumbers>
            </Link>
          </Cell>
          <Cell>{row.holder}</Cell>
        </tr>
      ))}
    </PlainTable>
  );
}

const rowCaseId = ({ caseId, kind }: Row): string => `${kind}-${caseId}`;
