import { expect, test } from "vitest";
import { openSealed } from "../../src/store/open-sealed.ts";
import { processSeal, sealWith } from "../../src/store/seal.ts";
import { wanted } from "../counsellor/office.ts";
import { onBothEngines } from "../engines.ts";
import { ana, serve, type Served } from "../handoff/served.ts";

const otherSeal = sealWith(new Uint8Array(32).fill(9));
const otherSecret = /cannot be opened: the secret .* is not the one it was sealed with/;

onBothEngines("another secret than the one before", (servers) => {
  const served = () => serve(servers.stores[0]!);

  test("is no matter where nothing was sealed", async () => {
    await served().taken();
    await openSealed(servers.stores[0]!, otherSeal);
  });

  const kinds: [string, (server: Served) => Promise<{ outcome: string }>][] = [
    [
      "message",
      async (server) =>
        server.handoff.say((await server.taken()).id, ana, { id: "1", text: "entre nous" }),
    ],
    [
      "note",
      async (server) =>
        server.handoff.note((await server.taken()).id, ana, { id: "1", text: "entre nous" }),
    ],
    [
      "callback",
      async (server) =>
        server.handoff.requestCallback((await server.waiting()).conversation, wanted),
    ],
  ];
  test.each(kinds)("is found where a %s was sealed", async (_, keep) => {
    expect(await keep(served())).toMatchObject({ outcome: "done" });
    await openSealed(servers.stores[0]!, processSeal);
    await expect(openSealed(servers.stores[0]!, otherSeal)).rejects.toThrow(otherSecret);
  });
});
