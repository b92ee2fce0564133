import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  frame: { overflowX: "auto", flexShrink: 0 },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th, & td": {
      padding: "6px 8px",
      textAlign: "left",
      verticalAlign: "top",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& thead th": { color: tokens.colorNeutralForeground2, fontWeight: 400 },
  },
});

type Props = { label: string; heads: string[]; rows: [key: string, ...cells: string[]][] };

/** A small table; the first cell of a row names it. */
export function Table({ label, heads, rows }: Props) {
  const classes = useStyles();
  return (
    <div className={classes.frame} role="region" aria-label={label} tabIndex={0}>
      <table className={classes.table}>
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
          {rows.map(([key, first, ...cells]) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => (
                <td key={heads[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
