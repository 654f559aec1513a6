interface Props {
  readonly caption: string;
  readonly heads: readonly string[];
  /** Each begins with what it is about. */
  readonly rows: readonly (readonly string[])[];
}

/** What a chart shows, to be read number by number by those who do not see it. */
export function ChartTable({ caption, heads, rows }: Props) {
  return (
    <div className="sr">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, place) => (
                <td key={place}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
