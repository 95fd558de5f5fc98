/**
 * Which token speaks for which workspace: the one of the settings, or those that workspaces gave by OAuth. Installations
 * lie encrypted in the host's store; tokens that expire are refreshed under a lock, since a refresh token works once.
 */
import type { WebClient } from '@slack/web-api';
import { PlatformError, type PlatformHost } from '../../platform.ts';
import { callSlack, type WebClients } from './client.ts';

export interface Installation {
  /** Team id, or enterprise id for an organisation-wide installation. */
  readonly workspace: string;
  readonly workspaceName: string;
  readonly botToken: string;
  readonly botUserId: string | null;
  readonly scopes: readonly string[];
  readonly installedBy: string | null;
  readonly refreshToken: string | null;
  /** ISO time; null when the token does not expire. */
  readonly expires: string | null;
}

export interface Installations {
  /** Rejects with a permanent `PlatformError` when the workspace has not installed the app. */
  get(workspace: string): Promise<Installation>;
  clientOf(workspace: string): Promise<WebClient>;
  save(installation: Installation): Promise<void>;
  /** Forgets the tokens. True when there were any. */
  remove(workspace: string): Promise<boolean>;
  count(): Promise<number>;
}

export interface InstallationsOptions {
  readonly host: PlatformHost;
  readonly clients: WebClients;
  /** The workspace of `SLACK_BOT_TOKEN`, once `auth.test` has named it. */
  readonly own: () => Installation | null;
  readonly oauth: { readonly clientId: string; readonly clientSecret: string } | null;
}

/** Twelve-hour tokens are renewed this long before they end. */
const REFRESH_BEFORE_MS = 30 * 60_000;
const keyOf = (workspace: string): string => `installation:${workspace}`;
/** Plain list of workspaces beside the encrypted rows; holds no secret. */
const INDEX_PREFIX = 'installed:';

export function createInstallations(options: InstallationsOptions): Installations {
  const { host, own } = options;
  const stored = (workspace: string) => host.store.getSecret<Installation>(keyOf(workspace));
  const save = async (installation: Installation) => {
    await host.store.putSecret(keyOf(installation.workspace), installation);
    await host.store.put(`${INDEX_PREFIX}${installation.workspace}`, { name: installation.workspaceName });
  };
  const get = async (workspace: string): Promise<Installation> => {
    const mine = own();
    if (mine !== null && mine.workspace === workspace) return mine;
    const found = await stored(workspace);
    if (found !== null) return fresh(options, save, stored, found);
    // One token and no OAuth: whatever reaches us comes from the one place the app is installed.
    if (mine !== null && options.oauth === null) return mine;
    throw notInstalled(workspace);
  };
  return {
    get,
    clientOf: async (workspace) => options.clients.of((await get(workspace)).botToken),
    save,
    remove: async (workspace) => {
      const had = (await stored(workspace)) !== null;
      // Overwritten first: a store that only marks rows as deleted must not keep the tokens.
      if (had) await host.store.putSecret(keyOf(workspace), null);
      await host.store.delete(keyOf(workspace));
      await host.store.delete(`${INDEX_PREFIX}${workspace}`);
      return had;
    },
    count: async () => (await host.store.list(INDEX_PREFIX)).length,
  };
}

async function fresh(
  options: InstallationsOptions,
  save: Installations['save'],
  stored: (workspace: string) => Promise<Installation | null>,
  installation: Installation,
): Promise<Installation> {
  const { host } = options;
  if (!isStale(installation, host.now())) return installation;
  return host.store.withLock(`slack-refresh:${installation.workspace}`, async () => {
    // Another process may have refreshed while this one waited; the old refresh token would be refused.
    const current = (await stored(installation.workspace)) ?? installation;
    if (!isStale(current, host.now())) return current;
    const renewed = await refresh(options, current);
    await save(renewed);
    host.log.info({ workspace: renewed.workspace }, 'Slack token refreshed');
    return renewed;
  });
}

function isStale(installation: Installation, now: Date): boolean {
  if (installation.expires === null || installation.refreshToken === null) return false;
  return new Date(installation.expires).getTime() - now.getTime() < REFRESH_BEFORE_MS;
}

/** docs.slack.dev/authentication/using-token-rotation */
async function refresh(options: InstallationsOptions, current: Installation): Promise<Installation> {
  const { oauth, host } = options;
  if (oauth === null || current.refreshToken === null) return current;
  const answer = await callSlack(() =>
    options.clients.of('').oauth.v2.access({
      client_id: oauth.clientId,
      client_secret: oauth.clientSecret,
      grant_type: 'refresh_token',
      refresh_token: current.refreshToken ?? '',
    }),
  );
  return {
    ...current,
    botToken: answer.access_token ?? current.botToken,
    refreshToken: answer.refresh_token ?? current.refreshToken,
    expires: expiryOf(answer.expires_in, host.now()),
  };
}

export function expiryOf(expiresInSeconds: number | undefined, now: Date): string | null {
  return expiresInSeconds === undefined ? null : new Date(now.getTime() + expiresInSeconds * 1000).toISOString();
}

function notInstalled(workspace: string): PlatformError {
  return new PlatformError(`Workspace ${workspace} has not installed the app`, {
    code: 'not_installed',
    permanent: true,
    advice: 'Install the app in this workspace: open /slack/install on the bot’s address.',
  });
}
