/**
 * The Slack platform: real clients (Bolt, Web API, Socket Mode) between Slack and the app.
 *
 * In: sockets.ts or http.ts → intake.ts (acknowledge, once) → Bolt → listeners.ts, press.ts, events.ts → the app.
 * Out: render.ts (Message → blocks) → respond.ts (answers), post.ts (alerts and digests, once a key).
 */
import { App, type Receiver } from '@slack/bolt';
import { type Delivery, directRecipient, type Platform, PlatformError, type PlatformState } from '../../platform.ts';
import { checkChannel, type Diagnosis, diagnoseScopes } from './check.ts';
import {
  callSlack,
  createWebClients,
  normaliseApiUrl,
  sdkLogger,
  type WebClients,
  webClientOptions,
} from './client.ts';
import { editPosted } from './edit.ts';
import { isDeadToken, toPlatformError } from './errors.ts';
import { EVENTS_PATH, eventsRoute } from './http.ts';
import { createInstallations, type Installation, type Installations } from './installations.ts';
import { createIntake, type Intake } from './intake.ts';
import { TIMES } from './limits.ts';
import { register } from './listeners.ts';
import { isSafeRedirect, oauthRoutes } from './oauth.ts';
import type { HttpRoute, SlackOptions } from './options.ts';
import { createPace, createTurns } from './pace.ts';
import { type PosterOptions, postOnce } from './post.ts';
import { describeError, redact } from './redact.ts';
import { createSockets, type Sockets } from './sockets.ts';

export { slackManifest } from './manifest.ts';
export type { HttpRoute, SlackOptions } from './options.ts';

/** Slack as a `Platform`. Nothing connects before `start`, which also judges the settings. */
export function createSlack(options: SlackOptions): Platform {
  return new SlackPlatform(options);
}

function isOff(): PlatformError {
  return new PlatformError('Slack is not connected', {
    code: 'off',
    permanent: false,
    advice: 'Nothing to do: this is tried again when the bot is running.',
  });
}

/** Deliveries wait while the platform has failed; this is how long one waits that was under way. */
const DEAD_TOKEN_RETRY_MS = 600_000;

const RETRY_AUTH_MS = { first: 500, max: 30_000 } as const;

/** Slack takes a person's id for the direct conversation with them. */
function toPerson(delivery: Delivery): Delivery {
  const person = directRecipient(delivery.channel.channel);
  return person === null ? delivery : { ...delivery, channel: { ...delivery.channel, channel: person } };
}

class SlackPlatform implements Platform {
  readonly name = 'slack';
  private readonly options: SlackOptions;
  private readonly log: NonNullable<SlackOptions['log']>;
  private readonly apiUrl: string;
  private readonly clients: WebClients;
  private readonly installations: Installations;
  private readonly intake: Intake;
  private readonly sockets: Sockets | null;
  private readonly poster: PosterOptions;
  private own: Installation | null = null;
  private botName = 'onrecord';
  private state: PlatformState = 'off';
  private reason: string | null = null;
  private authTimer: NodeJS.Timeout | null = null;
  private authTries = 0;

  constructor(options: SlackOptions) {
    this.options = options;
    this.log = options.log ?? options.host.log;
    this.apiUrl = normaliseApiUrl(options.apiUrl);
    this.clients = createWebClients(this.apiUrl, this.log);
    this.installations = createInstallations({
      host: options.host,
      clients: this.clients,
      own: () => this.own,
      oauth: options.oauth,
    });
    const app = this.createApp();
    this.intake = createIntake(options.host, this.log, () => app);
    this.sockets = this.createSocketKeeper();
    this.poster = {
      host: options.host,
      log: this.log,
      installations: this.installations,
      pace: createPace(
        options.postSpacingMs ?? TIMES.postSpacingMs,
        options.workspaceSpacingMs ?? TIMES.workspaceSpacingMs,
      ),
      inTurn: createTurns(),
    };
    const routes = this.createRoutes();
    if (routes.length > 0) options.mountHttp?.(routes);
  }

  /** Bolt finds the listener; connections, acknowledgements and tokens are ours. */
  private createApp(): App {
    const receiver: Receiver = { init: () => undefined, start: async () => undefined, stop: async () => undefined };
    const app = new App({
      receiver,
      // No look-up here: it would stand between Slack and the listener. Listeners take the client of their workspace.
      authorize: async () => ({}),
      ignoreSelf: false,
      convoStore: false,
      logger: sdkLogger(this.log),
      clientOptions: webClientOptions(this.apiUrl, this.log),
    });
    app.error(async (error) => {
      this.options.host.count('slack_listener_errors');
      this.log.error({ error: describeError(error) }, 'Slack listener failed');
    });
    const { host, workingAfterMs } = this.options;
    const people = { log: this.log, configurers: this.options.configurers ?? null };
    register(app, { host, log: this.log, installations: this.installations, people, workingAfterMs });
    return app;
  }

  private createSocketKeeper(): Sockets | null {
    const { mode, appToken, host } = this.options;
    if (mode !== 'socket' || appToken === null) return null;
    return createSockets({
      appToken,
      apiUrl: this.apiUrl,
      log: this.log,
      count: host.count.bind(host),
      onChange: () => this.judge(),
      onEnvelope: (envelope) =>
        void this.intake.take({
          body: envelope.body,
          envelopeId: envelope.envelope_id,
          retryNum: envelope.retry_num,
          retryReason: envelope.retry_reason,
          ack: (response) => envelope.ack(response),
        }),
    });
  }

  private createRoutes(): HttpRoute[] {
    const { mode, signingSecret, oauth, host } = this.options;
    const routes: HttpRoute[] = [];
    if (mode === 'http' && signingSecret !== null) {
      routes.push(eventsRoute({ host, log: this.log, signingSecret, intake: this.intake }));
    }
    if (oauth !== null && isSafeRedirect(oauth.redirectUri)) {
      const { clients, installations, apiUrl, log } = this;
      routes.push(
        ...oauthRoutes({ ...oauth, host, log, clients, installations, apiUrl, onInstalled: () => this.judge() }),
      );
    }
    return routes;
  }

  async start(): Promise<void> {
    this.set('connecting', null);
    const fault = this.settingsFault();
    if (fault !== null) throw this.fail('settings', fault);
    await this.authenticate();
    if (this.state === 'failed') throw this.fail('auth', this.reason ?? 'Slack refuses the token');
    try {
      await this.sockets?.start();
    } catch (error) {
      throw this.fail('socket', describeError(error).replace(/^Error: /, ''));
    }
    this.judge();
  }

  private settingsFault(): string | null {
    const { mode, appToken, botToken, signingSecret, oauth } = this.options;
    if (botToken === null && oauth === null) return 'Set SLACK_BOT_TOKEN (begins with xoxb-).';
    if (mode === 'socket' && appToken === null) return 'Set SLACK_APP_TOKEN (begins with xapp-) for Socket Mode.';
    if (mode === 'http' && signingSecret === null) return 'Set SLACK_SIGNING_SECRET for HTTP mode.';
    if (oauth !== null && !isSafeRedirect(oauth.redirectUri)) {
      return 'The Slack redirect address must begin with https:// (set PUBLIC_URL).';
    }
    return null;
  }

  private fail(code: string, reason: string): PlatformError {
    this.set('failed', reason);
    return new PlatformError(reason, { code, permanent: true, advice: reason });
  }

  /** Asks Slack whose token it is. A dead token fails for good; an outage is tried again in the background. */
  private async authenticate(): Promise<void> {
    const { botToken } = this.options;
    if (botToken === null) return;
    try {
      const answer = await callSlack(() => this.clients.of(botToken).auth.test());
      this.botName = answer.user ?? this.botName;
      this.own = {
        workspace: answer.team_id ?? answer.enterprise_id ?? '',
        workspaceName: answer.team ?? '',
        botToken,
        botUserId: answer.user_id ?? null,
        scopes: answer.response_metadata?.scopes ?? [],
        installedBy: null,
        refreshToken: null,
        expires: null,
      };
      this.log.info({ workspace: this.own.workspace, bot: this.botName }, 'Slack token is good');
    } catch (error) {
      this.onAuthFailed(error);
    }
  }

  private onAuthFailed(error: unknown): void {
    const words = redact(error instanceof Error ? error.message : String(error));
    if (this.state === 'off') {
      // `onrecord doctor` asks without connecting, and stop may come while Slack is being asked.
      this.reason = words;
      return;
    }
    if (error instanceof PlatformError && (isDeadToken(error.code) || error.code === 'not_allowed_token_type')) {
      this.set('failed', `${error.message}. ${error.advice}`);
      return;
    }
    this.log.warn({ error: describeError(error) }, 'Slack could not be asked about the token; trying again');
    this.set('connecting', words);
    const asked = error instanceof PlatformError ? (error.retryAfterMs ?? 0) : 0;
    const waitMs = Math.max(asked, Math.min(RETRY_AUTH_MS.max, RETRY_AUTH_MS.first * 2 ** this.authTries));
    this.authTries += 1;
    this.authTimer = setTimeout(() => void this.authenticate().then(() => this.judge()), waitMs);
  }

  /** The state as it is: ready only with a good token and, in Socket Mode, a connection that has said hello. */
  private judge(): void {
    if (this.state === 'off' || (this.state === 'failed' && this.sockets?.failure() == null)) return;
    const failure = this.sockets?.failure() ?? null;
    if (failure !== null) this.set('failed', failure);
    else if (this.options.botToken !== null && this.own === null) this.set('connecting', this.reason);
    else if (this.sockets !== null && this.sockets.openCount() === 0) {
      this.set('connecting', this.sockets.lastTrouble() ?? 'Waiting for Slack to open a connection');
    } else this.set('ready', null);
  }

  private set(state: PlatformState, reason: string | null): void {
    if (state !== this.state) this.log.info({ state, reason }, 'Slack is now in this state');
    this.state = state;
    this.reason = reason;
  }

  async stop(deadlineMs: number): Promise<void> {
    this.state = 'off';
    this.reason = null;
    if (this.authTimer !== null) clearTimeout(this.authTimer);
    // What was taken is acknowledged already; its work goes on over HTTP.
    const [finished] = await Promise.all([this.intake.drain(deadlineMs), this.sockets?.stop()]);
    if (!finished) this.log.warn({ deadlineMs }, 'Slack work was still under way at the deadline');
  }

  status(): { state: PlatformState; reason: string | null } {
    return { state: this.state, reason: this.reason };
  }

  check(channel: Parameters<Platform['check']>[0]): ReturnType<Platform['check']> {
    return checkChannel({ log: this.log, installations: this.installations, botName: () => this.botName }, channel);
  }

  post(...[delivery, signal]: Parameters<Platform['post']>): ReturnType<Platform['post']> {
    if (this.state === 'off') return Promise.reject(isOff());
    return this.watchingTokens(() => postOnce(this.poster, toPerson(delivery), signal));
  }

  edit(...[channel, ref, message, signal]: Parameters<Platform['edit']>): Promise<void> {
    if (this.state === 'off') return Promise.reject(isOff());
    return this.watchingTokens(() => editPosted(this.poster, channel, ref, message, signal));
  }

  /**
   * A token that dies while the bot runs shows in the status, not only in the one delivery. With the one token of the
   * settings that is no channel's fault: nothing more is sent, and the watches stay for the day of the next token.
   */
  private async watchingTokens<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PlatformError && isDeadToken(error.code)) || this.options.oauth !== null) throw error;
      const { code, message, advice } = error;
      this.set('failed', `${message}. ${advice}`);
      throw new PlatformError(message, { code, permanent: false, retryAfterMs: DEAD_TOKEN_RETRY_MS, advice });
    }
  }

  async diagnose(): Promise<readonly Diagnosis[]> {
    const fault = this.settingsFault();
    if (fault !== null) return [{ ok: false, check: 'Slack settings', detail: fault, fix: fault }];
    const lines: Diagnosis[] = [];
    if (this.options.botToken !== null) {
      if (this.own === null) await this.authenticate();
      const { own } = this;
      lines.push(
        own === null
          ? { ok: false, check: 'Slack bot token', detail: this.reason ?? 'refused', fix: 'Check SLACK_BOT_TOKEN.' }
          : { ok: true, check: 'Slack bot token', detail: `bot @${this.botName} in ${own.workspaceName}`, fix: null },
      );
      if (own !== null) lines.push(...diagnoseScopes(own.scopes));
    }
    if (this.options.oauth !== null) {
      const detail = `${await this.installations.count()} workspaces installed`;
      lines.push({ ok: true, check: 'Slack OAuth', detail, fix: null });
    }
    lines.push(await this.diagnoseConnection());
    return lines;
  }

  /** The connection as it is; before a start, whether one could be opened. */
  private async diagnoseConnection(): Promise<Diagnosis> {
    const { state, reason } = this.status();
    const { mode, appToken } = this.options;
    const check = 'Slack connection';
    if (state !== 'off') {
      const detail = `${mode} mode, ${state}${reason === null ? '' : `: ${reason}`}`;
      return { ok: state === 'ready', check, detail, fix: state === 'ready' ? null : reason };
    }
    if (mode === 'http' || appToken === null) {
      return { ok: true, check, detail: `Slack must reach ${EVENTS_PATH} on PUBLIC_URL`, fix: null };
    }
    try {
      await callSlack(() => this.clients.of(appToken).apps.connections.open({}));
      return { ok: true, check, detail: 'Socket Mode is open to this app token', fix: null };
    } catch (error) {
      const { message, advice } = toPlatformError(error);
      return { ok: false, check, detail: message, fix: advice };
    }
  }
}
