import type { Answer } from "../answer.ts";
import type { Call } from "../call.ts";
import { readJson } from "../read-body.ts";
import { admission, admitActivity } from "./admit.ts";
import type { Connector } from "./connector.ts";
import { IncomingActivity } from "./incoming-activity.ts";
import type { Receive } from "./receive.ts";
import { originOf } from "./origin.ts";
import type { BotFrameworkSettings } from "./settings.ts";

/** Answers a request to `/api/messages`: nothing is stored before everything about it has been checked. */
export function answerer(parts: {
  settings: BotFrameworkSettings;
  connector: () => Promise<Connector>;
  receive: Receive;
  log: (line: string) => void;
}): (call: Call) => Promise<Answer> {
  const { settings, connector, receive, log } = parts;
  const admit = admission(settings, log);
  return async (call) => {
    const admitted = await admit(call.headers);
    if (admitted.outcome === "refused") return admitted.answer;
    const read = await readJson(call, IncomingActivity);
    if ("refusal" in read) return read.refusal;
    const { caller } = admitted;
    const activity = read.value;
    const refused = admitActivity(caller, activity, settings);
    if (refused) return refused;
    const adapter = await connector();
    let answer: Answer = { status: 200, json: {} };
    await adapter.run(caller.kind === "signed" ? caller.claims : {}, activity, async () => {
      answer = await receive(activity, originOf(activity, settings));
    });
    return answer;
  };
}
