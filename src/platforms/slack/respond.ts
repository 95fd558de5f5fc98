/**
 * Answers to a person: through the response_url while it lasts (five uses, thirty minutes), then as an ephemeral message,
 * then directly. The response_url is a secret: it is in no log and leaves memory with the answer.
 */
import type { WebClient } from '@slack/web-api';
import { type Message, PlatformError, type PlatformHost, type PlatformLog } from '../../platform.ts';
import { callSlack } from './client.ts';
import { RESPONSE_URL } from './limits.ts';
import type { Origin } from './payloads.ts';
import { describeError } from './redact.ts';
import { type Page, payload, QUIET_LINKS, renderMessage } from './render.ts';
import { isFormFault, plainPage } from './send.ts';

export interface Responder {
  /** Shows messages, each to the asker or the channel as it says. Never rejects: an answer that fails is logged. */
  answer(messages: readonly Message[]): Promise<void>;
  /** Puts `message` in the place of the ephemeral message that the response_url belongs to. */
  replaceSource(message: Message): Promise<boolean>;
}

export interface ResponderOptions {
  readonly host: PlatformHost;
  readonly log: PlatformLog;
  readonly client: () => Promise<WebClient>;
  readonly origin: Origin;
  /** Uses of the response_url already spent (forms carry theirs over). */
  readonly usedBefore?: number;
  /** When Slack sent the payload. */
  readonly receivedAt: Date;
}

const HTTP_MS_MAX = 5_000;
const WAIT_MS_MAX = 5_000;

type Visibility = Message['visibility'];

export function createResponder(options: ResponderOptions): Responder {
  return new SlackResponder(options);
}

class SlackResponder implements Responder {
  private readonly options: ResponderOptions;
  private uses: number;

  constructor(options: ResponderOptions) {
    this.options = options;
    this.uses = options.usedBefore ?? 0;
  }

  async answer(messages: readonly Message[]): Promise<void> {
    for (const message of messages) {
      for (const page of renderMessage(message)) {
        try {
          await this.show(page, message.visibility);
        } catch (error) {
          this.options.host.count('slack_answers_lost');
          this.options.log.warn(
            { error: describeError(error), workspace: this.options.origin.workspace },
            'Slack answer could not be shown',
          );
        }
      }
    }
  }

  async replaceSource(message: Message): Promise<boolean> {
    const [first, ...more] = renderMessage(message);
    if (first === undefined) return false;
    const done = await this.useResponseUrl({ ...payload(first), replace_original: true });
    if (done) for (const page of more) await this.show(page, 'private').catch(() => undefined);
    return done;
  }

  private async show(page: Page, visibility: Visibility): Promise<void> {
    const { threadTs } = this.options.origin;
    const inChannel = visibility === 'channel';
    const sent = await this.useResponseUrl({
      ...payload(page),
      response_type: inChannel ? 'in_channel' : 'ephemeral',
      replace_original: false,
      ...(inChannel && threadTs !== null ? { thread_ts: threadTs } : {}),
    });
    if (!sent) await this.postInAnyForm(page, visibility);
  }

  /** Blocks that Slack refuses are a fault of ours: the sentence alone still answers. */
  private async postInAnyForm(page: Page, visibility: Visibility): Promise<void> {
    try {
      await this.post(page, visibility);
    } catch (error) {
      if (!(error instanceof PlatformError) || !isFormFault(error.code)) throw error;
      this.options.log.error({ code: error.code }, 'Slack refused the form of an answer; simplified');
      await this.post(plainPage(page), visibility);
    }
  }

  /** False when the address is spent, too old or refused, so that another way is needed. */
  private async useResponseUrl(body: object): Promise<boolean> {
    const { origin, host, receivedAt } = this.options;
    if (origin.responseUrl === null || this.uses >= RESPONSE_URL.usesMax) return false;
    if (host.now().getTime() - receivedAt.getTime() > RESPONSE_URL.ageMsMax) return false;
    this.uses += 1;
    let answer = await postJson(origin.responseUrl, body);
    const waitMs = answer === 'unknown' ? null : retryAfterMs(answer);
    if (waitMs !== null && waitMs <= WAIT_MS_MAX) {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      answer = await postJson(origin.responseUrl, body);
    }
    // No answer in time: it was most likely shown, and showing it twice is worse.
    return answer === 'unknown' || answer.ok;
  }

  private async post(page: Page, visibility: Visibility): Promise<void> {
    const { origin } = this.options;
    const client = await this.options.client();
    const thread = origin.threadTs === null ? {} : { thread_ts: origin.threadTs };
    const body = { ...payload(page), ...thread };
    if (visibility === 'channel') {
      await callSlack(() => client.chat.postMessage({ ...body, ...QUIET_LINKS, channel: origin.channel }));
      return;
    }
    if (origin.channel !== '') {
      try {
        await callSlack(() => client.chat.postEphemeral({ ...body, channel: origin.channel, user: origin.userId }));
        return;
      } catch (error) {
        // The bot is not in this channel: the person is reached directly instead.
        if (!(error instanceof PlatformError) || error.maybeLanded || isFormFault(error.code)) throw error;
      }
    }
    await callSlack(() => client.chat.postMessage({ ...payload(page), ...QUIET_LINKS, channel: origin.userId }));
  }
}

/** The response, or `unknown` when the request may have been taken without an answer. */
async function postJson(url: string, body: object): Promise<Response | 'unknown'> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(HTTP_MS_MAX),
    });
    await response.arrayBuffer();
    return response;
  } catch (error) {
    const refused = /ECONNREFUSED|ENOTFOUND/.test(String((error as Error).cause ?? error));
    return refused ? new Response(null, { status: 503 }) : 'unknown';
  }
}

function retryAfterMs(response: Response): number | null {
  if (response.status !== 429) return null;
  const seconds = Number(response.headers.get('retry-after') ?? '1');
  return Number.isFinite(seconds) ? seconds * 1000 : null;
}
