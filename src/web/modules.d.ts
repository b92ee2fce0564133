/** A style sheet as text: the widget adopts it in its shadow root. */
declare module "*.css" {
  const text: string;
  export default text;
}

/** Filled in by build.ts from knowledge/communes.yaml. */
declare const COMMUNES: readonly import("./communes.ts").Commune[];
