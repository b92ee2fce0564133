import type {
  Activity,
  ConversationParameters,
  ConversationReference,
  TurnContext,
} from "botbuilder";
import type { CounsellorActivity, ReplyActivity } from "../activity.ts";
import type { IncomingActivity } from "./incoming-activity.ts";
import type { Reference } from "./reference.ts";
import type { ConnectorClient, ServiceClientCredentialsFactory } from "botframework-connector";
import type { BotFrameworkSettings } from "./settings.ts";

/** A send that has no answer by then counts as failed. */
export const sendTimeout = 15_000;

/** A token is asked for before a send, and the library that does so waits without end. */
const usualPatience = 2 * sendTimeout;

/** The claims of a request that has been authenticated; none for a local tester. */
export type Claims = Record<string, unknown>;

/** What is sent: something said, the sign that a counsellor types, or a part of an answer being written. */
export type Sent = (
  | ReplyActivity
  | CounsellorActivity
  | Posted
  | { type: "typing"; text?: string; entities?: ReplyActivity["entities"] }
) & { replyToId?: string };

/** Bot Framework, in and out. */
export type Connector = {
  /** Runs an authenticated activity through the adapter. */
  run(claims: Claims, activity: IncomingActivity, logic: () => Promise<void>): Promise<void>;
  /** Sends an activity to a conversation, once; resolves to the id it got there, throws when it did not arrive. */
  send(reference: Reference, activity: Sent): Promise<string | null>;
  /** Begins a thread in a channel of Teams, under the same conditions. */
  begin(reference: Reference, channel: string, activity: Posted): Promise<Place>;
  /** Shows an activity anew where it stands. */
  update(reference: Reference, id: string, activity: Posted): Promise<void>;
  /** Takes an activity away. */
  remove(reference: Reference, id: string): Promise<void>;
};

/** What is posted in a channel of Teams. */
export type Posted = { type: "message" } & Record<string, unknown>;

/** A thread and the message that begins it. */
export type Place = { thread: string; id: string };

/**
 * Loads botbuilder (0.4 s and 60 MB, hence on demand) and builds its adapter.
 * @param credentials how we sign what we send; by default with the app's password
 * @param patience after how many milliseconds a send, its token included, counts as failed
 */
export async function openConnector(
  settings: BotFrameworkSettings,
  credentials?: ServiceClientCredentialsFactory,
  patience = usualPatience,
): Promise<Connector> {
  const [botbuilder, { AuthenticationConstants, ClaimsIdentity }] = await Promise.all([
    import("botbuilder"),
    import("botframework-connector"),
    keepEntities(),
  ]);
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = botbuilder;
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {},
    credentials ?? credentialsOf(botbuilder, settings),
  );
  const adapter = new CloudAdapter(authentication);
  const within = (
    reference: Reference,
    work: (context: TurnContext, client: ConnectorClient) => Promise<void>,
  ): Promise<void> => {
    const sent = adapter.continueConversationAsync(
      settings.appId ?? "",
      reference as Partial<ConversationReference>,
      async (context) => {
        // The adapter has every message reply to the made-up activity that stands for "go on".
        delete context.activity.id;
        const client = context.turnState.get<ConnectorClient>(adapter.ConnectorClientKey)!;
        sendOnce(client);
        await work(context, client);
      },
    );
    return notLonger(sent, patience);
  };
  return {
    async run(claims, activity, logic) {
      const claimsIdentity = new ClaimsIdentity(
        Object.entries(claims).map(([type, value]) => ({ type, value: String(value) })),
        true,
      );
      const connectorFactory = authentication.createConnectorFactory(claimsIdentity);
      const authenticated = {
        audience: AuthenticationConstants.ToChannelFromBotOAuthScope,
        claimsIdentity,
        connectorFactory,
      };
      await adapter.processActivityDirect(authenticated, activity as object as Activity, logic);
    },
    async send(reference, activity) {
      let sentId: string | undefined;
      await within(reference, async (context) => {
        if (activity.replyToId !== undefined) context.activity.id = activity.replyToId;
        sentId = (await context.sendActivity(activity as Partial<Activity>))?.id;
      });
      return sentId || null;
    },
    async begin(reference, channel, activity) {
      let place: Place = { thread: "", id: "" };
      await within(reference, async (_, { conversations }) => {
        const parameters = {
          isGroup: true,
          bot: reference.bot,
          channelData: { channel: { id: channel } },
          activity,
        };
        const { id, activityId } = await conversations.createConversation(
          parameters as object as ConversationParameters,
        );
        place = { thread: id, id: activityId };
      });
      return place;
    },
    update: (reference, id, activity) =>
      within(reference, async (_, { conversations }) => {
        const shown = { ...activity, id } as object as Activity;
        await conversations.updateActivity(reference.conversation.id, id, shown);
      }),
    remove: (reference, id) =>
      within(reference, async (_, { conversations }) => {
        await conversations.deleteActivity(reference.conversation.id, id);
      }),
  };
}

function notLonger<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(() => reject(new Error("it took too long")), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(alarm));
  });
}

/**
 * botbuilder 4.23.3 drops every field of an entity that it does not know, and with them the citations:
 * its serializer keeps unknown fields only where the mapper says so.
 */
async function keepEntities(): Promise<void> {
  const { Entity } = await import("botframework-connector/lib/connectorApi/models/mappers.js");
  Entity.type.additionalProperties = { type: { name: "Object" } };
}

/** Of @azure/core-rest-pipeline, which botbuilder hides behind a private field. */
type Pipeline = {
  removePolicy(policy: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest(request: { timeout: number }, next: (request: object) => unknown): unknown;
  }): void;
};

/** The outbox decides what is sent again, and when: the client below it would by itself send three times more. */
function sendOnce(connector: ConnectorClient): void {
  const { pipeline }: { pipeline: Pipeline } = connector["client"];
  pipeline.removePolicy({ name: "defaultRetryPolicy" });
  pipeline.addPolicy({
    name: "sendTimeout",
    sendRequest(request, next) {
      request.timeout = sendTimeout;
      return next(request);
    },
  });
}

function credentialsOf(
  { ConfigurationServiceClientCredentialFactory }: typeof import("botbuilder"),
  settings: BotFrameworkSettings,
): ServiceClientCredentialsFactory {
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: settings.appId ?? "",
    MicrosoftAppPassword: settings.appPassword ?? "",
    MicrosoftAppType: settings.appType ?? "MultiTenant",
    MicrosoftAppTenantId: settings.appTenantId ?? "",
  });
}
