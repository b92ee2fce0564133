import type { Language } from "../../../domain/language.ts";
import { searchCommand } from "../message-extension.ts";
import { packageTexts, type PackageTexts } from "./package-texts.ts";

/** What the app package of one installation is made from. */
export type PackageSettings = {
  /** MicrosoftAppId: the Entra app, the bot and the Teams app go by the same id. */
  appId: string;
  /** PUBLIC_URL, https. */
  publicUrl: string;
  /** Grows with every package that is uploaded again. */
  version: string;
  /** Where people read what happens with their data, and on which terms they use it. */
  privacyUrl: string;
  termsUrl: string;
};

/** The version of Microsoft's schema, which `$schema` names; tests check against the same one, offline. */
const schemaVersion = "1.30";

/** The language of the manifest itself, and the file of the other one. */
const ownLanguage: Language = "fr";
export const translation = { language: "nl", file: "nl.json" } as const;
export const icons = { color: "color.png", outline: "outline.png" };
const accentColor = "#1f4e8c";

/** The manifest of the Teams app: a bot, a message extension and the counsellors' tab. */
export function manifest(settings: PackageSettings): object {
  const { appId, publicUrl, version } = settings;
  const { host } = new URL(publicUrl);
  const texts = packageTexts[ownLanguage];
  return {
    $schema: schemaAddress("MicrosoftTeams"),
    manifestVersion: schemaVersion,
    version,
    id: appId,
    developer: {
      name: "Zinneke",
      websiteUrl: publicUrl,
      privacyUrl: settings.privacyUrl,
      termsOfUseUrl: settings.termsUrl,
    },
    name: texts.name,
    description: texts.description,
    icons,
    accentColor,
    localizationInfo: {
      defaultLanguageTag: ownLanguage,
      additionalLanguages: [{ languageTag: translation.language, file: translation.file }],
    },
    bots: [bot(appId, texts)],
    composeExtensions: [extension(appId, texts)],
    staticTabs: tabs(publicUrl, texts),
    defaultInstallScope: "personal",
    defaultGroupCapability: { team: "bot", groupchat: "bot" },
    validDomains: [host],
    // Single sign-on of the tab: the address under which the app is known in Entra ("Expose an API").
    webApplicationInfo: { id: appId, resource: `api://${host}/botid-${appId}` },
    // Counsellors answer in the thread of a case without naming the bot each time.
    authorization: {
      permissions: {
        resourceSpecific: [{ name: "ChannelMessage.Read.Group", type: "Application" }],
      },
    },
  };
}

function bot(appId: string, { questions }: PackageTexts): object {
  return {
    botId: appId,
    scopes: ["personal", "team", "groupChat"],
    isNotificationOnly: false,
    supportsFiles: false,
    commandLists: [{ scopes: ["personal", "team", "groupChat"], commands: questions }],
  };
}

function extension(appId: string, { search }: PackageTexts): object {
  const { title, description, words } = search;
  return {
    botId: appId,
    commands: [
      {
        id: searchCommand.id,
        type: "query",
        context: ["compose", "commandBox"],
        title,
        description,
        initialRun: true,
        parameters: [{ name: searchCommand.parameter, inputType: "text", ...words }],
      },
    ],
  };
}

function tabs(publicUrl: string, { tab }: PackageTexts): object[] {
  return [
    // The chat comes first: most people are no counsellors.
    { entityId: "conversations", scopes: ["personal"] },
    {
      entityId: "counsellors",
      name: tab,
      contentUrl: `${publicUrl}/counsellor?teams=1`,
      websiteUrl: `${publicUrl}/counsellor`,
      scopes: ["personal"],
    },
  ];
}

/** The manifest's texts in the other language, each under the path it has in the manifest. */
export function localization(): object {
  const { name, description, questions, search, tab } = packageTexts[translation.language];
  const command = "composeExtensions[0].commands[0]";
  return {
    $schema: schemaAddress("MicrosoftTeams.Localization"),
    "name.short": name.short,
    "name.full": name.full,
    "description.short": description.short,
    "description.full": description.full,
    "staticTabs[1].name": tab,
    ...Object.fromEntries(
      questions.flatMap((question, index) => [
        [`bots[0].commandLists[0].commands[${index}].title`, question.title],
        [`bots[0].commandLists[0].commands[${index}].description`, question.description],
      ]),
    ),
    [`${command}.title`]: search.title,
    [`${command}.description`]: search.description,
    [`${command}.parameters[0].title`]: search.words.title,
    [`${command}.parameters[0].description`]: search.words.description,
  };
}

function schemaAddress(name: string): string {
  return `https://developer.microsoft.com/en-us/json-schemas/teams/v${schemaVersion}/${name}.schema.json`;
}
