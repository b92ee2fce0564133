/** How the Bot Framework side of Zinneke is reached, and whom it answers. */
export type BotFrameworkSettings = {
  /** Without it only a local tester on this machine is answered (see `local-caller.ts`). */
  appId: string | null;
  appPassword: string | null;
  appTenantId: string | null;
  appType: "MultiTenant" | "SingleTenant" | null;
  /** Whether the server listens on this machine's own address only. */
  boundToLoopback: boolean;
  /** The hosts replies may be sent to; `*.` stands for any name below. */
  serviceUrlHosts: readonly string[];
  /** The Microsoft 365 organisations whose people see what is for staff; without an app id, none means any. */
  tenants: readonly string[];
  /** The address people open: pages of our own that a reply cites are linked there. */
  publicUrl: string | null;
  /** Where Azure Bot Service publishes its signing keys, and the name it signs with; the public cloud's when absent. */
  openIdMetadata?: string;
  tokenIssuer?: string;
};

/** Where the public cloud takes replies: Teams, and the channels of Azure Bot Service. */
export const publicCloudHosts: readonly string[] = [
  "smba.trafficmanager.net",
  "directline.botframework.com",
  "webchat.botframework.com",
  "*.botframework.com",
];
