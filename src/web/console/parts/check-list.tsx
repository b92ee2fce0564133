import { Checkbox, Field } from "@fluentui/react-components";

type Props<T extends string> = {
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  choices: { value: T; label: string }[];
  chosen: T[];
  choose: (chosen: T[]) => void;
};

/** Some of a few: each can be ticked. */
export function CheckList<T extends string>(props: Props<T>) {
  const { label, hint, fault, choices, chosen, choose } = props;
  const tick = (value: T, isTicked: boolean) =>
    choose(isTicked ? [...chosen, value] : chosen.filter((one) => one !== value));
  return (
    <Field
      label={label}
      hint={hint}
      validationState={fault ? "error" : "none"}
      validationMessage={fault}
    >
      <div role="group" aria-label={label}>
        {choices.map(({ value, label: name }) => (
          <Checkbox
            key={value}
            label={name}
            checked={chosen.includes(value)}
            onChange={(_, { checked }) => tick(value, checked === true)}
          />
        ))}
      </div>
    </Field>
  );
}
