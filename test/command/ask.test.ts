import { beforeAll, describe, expect, test } from "vitest";
import { type Ended, run, runHere } from "./run.ts";

describe("ask", () => {
  test("prints one answer with its sources, whatever the settings of a server are", async () => {
    const { code, stdout, stderr } = await run(
      ["ask", "waar kan ik gratis Nederlands oefenen in Jette?"],
      {
        environment: { PORT: "no port", DATABASE_URL: "postgres://nowhere" },
      },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Elke week gratis conversatietafels/);
    expect(stdout).toMatch(
      /\nBronnen\n\[1\] Babbelut \(bron zonder datum\)\n +http:\/\/dwijns\.be\/babbelut\/\n/,
    );
  });

  test("takes the commune and the language of a site", async () => {
    const { code, stdout } = await runHere([
      "ask",
      "prime vélo",
      "--commune",
      "21010",
      "--language",
      "fr",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("Jette");
    expect(stdout).toContain("150 €");
    expect(stdout).toMatch(/\nSources\n/);
  });

  test("says how it is used when nothing is asked", async () => {
    const { code, stdout, stderr } = await runHere(["ask"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain('usage: npm run ask -- "question"');
  });

  test("refuses a wrong option in one line", async () => {
    const { code, stdout, stderr } = await runHere(["ask", "une crèche", "--commune", "1030"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toBe(
      '--commune takes a NIS code from 21001 to 21019, such as 21015, not "1030"\n',
    );
  });
});

describe("ask --json", () => {
  const line = (value: unknown) => JSON.stringify(value);
  const asked = [
    line({ id: "q1", turns: ["Bonjour"], commune: null, language: null }),
    "",
    line({
      id: "q2",
      turns: ["Ma fille a 8 mois et je reprends le travail en janvier, on habite Schaerbeek"],
    }),
    "{ this is not JSON",
    line({
      id: "q3",
      turns: ["Ik zoek een crèche voor mijn baby", "en in Elsene?"],
      commune: "21015",
      language: "nl",
    }),
    line({ id: "q4", turns: [] }),
    line({ turns: ["sans identifiant"] }),
    line({ id: "q5", turns: ["x"], language: "de" }),
    line({
      id: 6,
      turns: ["Comment prévoir une clause sociale dans un marché public de travaux ?"],
    }),
    line({ id: "q1", turns: ["Merci"], language: "fr" }),
  ];
  let answers: Ended;
  beforeAll(async () => {
    answers = await run(["ask", "--json"], { input: `${asked.join("\n")}\n` });
  });
  const parsed = (): any[] =>
    answers.stdout
      .trimEnd()
      .split("\n")
      .map((text) => JSON.parse(text));

  test("answers each line with one line, in order, and prints nothing else", async () => {
    const { code, stderr } = answers;
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = parsed();
    expect(lines.map((one) => ("replies" in one ? [one.id, one.replies.length] : "error"))).toEqual(
      [["q1", 1], ["q2", 1], "error", ["q3", 2], "error", "error", "error", [6, 1], ["q1", 1]],
    );
  });

  test("puts an error that says which line and why in the place of a line that is not one", async () => {
    const errors = parsed().filter((one) => "error" in one);
    for (const error of errors) expect(Object.keys(error).sort()).toEqual(["error", "id"]);
    expect(errors.map(({ error }) => error.slice(0, 7))).toEqual([
      "line 4:",
      "line 6:",
      "line 7:",
      "line 8:",
    ]);
    expect(errors[1].error).toContain("turns");
    expect(errors[2].error).toContain("id");
    expect(errors[3].error).toContain("language");
  });

  test("understands what a parent tells of their life", async () => {
    expect(parsed()[1].replies[0]).toMatchObject({ decision: "answer", language: "fr" });
    expect(parsed()[1].replies[0].programmes[0]).toBe("creches-schaerbeek");
  });

  test("tells of each reply what it decided, said and cited, with the main programme first", async () => {
    const reply = parsed()[3].replies[0];
    expect(Object.keys(reply).sort()).toEqual([
      "body",
      "citations",
      "decision",
      "language",
      "ms",
      "programmes",
      "text",
    ]);
    expect(reply).toMatchObject({ decision: "answer", language: "nl" });
    expect(reply.programmes[0]).toBe("creches-schaerbeek");
    expect(reply.citations.length).toBeGreaterThan(0);
    for (const [index, citation] of reply.citations.entries()) {
      expect(Object.keys(citation).sort()).toEqual(["date", "title", "url"]);
      expect(reply.text).toContain(`[${index + 1}]`);
      expect(reply.text).toContain(citation.url);
    }
    expect(reply.ms).toBeGreaterThan(0);
  });

  test("leaves sources and standing cautions out of the body", async () => {
    const { text, body } = parsed()[3].replies[0];
    expect(text).toContain("\nBronnen\n");
    expect(body).not.toContain("Bronnen");
    expect(text).toContain("Controleer ze bij");
    expect(body).not.toContain("Controleer ze bij");
    for (const paragraph of body.split("\n\n")) expect(text).toContain(paragraph);
  });

  test("carries a conversation from turn to turn, each line its own", async () => {
    const [first, second] = parsed()[3].replies;
    expect(first.programmes[0]).toBe("creches-schaerbeek");
    expect(second).toMatchObject({
      language: "nl",
      programmes: expect.arrayContaining(["creches-ixelles"]),
    });
    expect(parsed()[8].replies[0]).toMatchObject({
      decision: "answer",
      programmes: [],
      language: "fr",
    });
  });

  test("sees what is for staff only, unless told to answer as on the web", async () => {
    expect(parsed()[7].replies[0].decision).toBe("answer");
    const { stdout } = await run(["ask", "--json", "--audience", "resident"], { input: asked[8]! });
    const reply = JSON.parse(stdout).replies[0];
    expect(reply).toMatchObject({ decision: "no_source", programmes: [] });
    expect(reply.text).toContain("Teams");
  });
});
