import { Link, makeStyles } from "@fluentui/react-components";
import { linksIn } from "../links.ts";

const useStyles = makeStyles({
  onBrand: { color: "inherit", textDecorationLine: "underline" },
});

/** A text whose addresses can be followed. */
export function Linked({ text, onBrand = false }: { text: string; onBrand?: boolean }) {
  const classes = useStyles();
  return linksIn(text).map(({ text: shown, href }, index) =>
    href === null ? (
      shown
    ) : (
      <Link
        key={index}
        inline
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        className={onBrand ? classes.onBrand : undefined}
      >
        {shown}
      </Link>
    ),
  );
}
