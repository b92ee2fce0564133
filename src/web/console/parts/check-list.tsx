import { Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  set: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  choices: { display: "flex", flexWrap: "wrap" },
  fault: { color: tokens.colorPaletteRedForeground1 },
});

type Props<T extends string> = {
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  choices: { value: T; label: string }[];
  chosen: T[];
  choose: (chosen: T[]) => void;
};

/** Some of a few: each can be ticked. Fluent's Field would give all of them one id. */
export function CheckList<T extends string>(props: Props<T>) {
  const classes = useStyles();
  const { label, hint, fault, choices, chosen, choose } = props;
  const tick = (value: T, isTicked: boolean) =>
    choose(isTicked ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <fieldset className={classes.set}>
      <legend>{label}</legend>
      <div className={classes.choices}>
        {choices.map(({ value, label: name }) => (
          <Checkbox
            key={value}
            label={name}
            checked={chosen.includes(value)}
            onChange={(_, { checked }) => tick(value, checked === true)}
          />
        ))}
      </div>
      {hint && <Caption1>{hint}</Caption1>}
      <Caption1 role="alert" className={classes.fault}>
        {fault}
      </Caption1>
    </fieldset>
  );
}
