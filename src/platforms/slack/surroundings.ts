/** What every listener is given, and the small things they share. */
import type { WebClient } from '@slack/web-api';
import { UserError } from '../../model.ts';
import type { Message, PlatformHost, PlatformLog } from '../../platform.ts';
import type { Installations } from './installations.ts';
import type { Origin } from './payloads.ts';
import type { PeopleOptions } from './people.ts';
import { describeError } from './redact.ts';
import { createResponder, type Responder } from './respond.ts';

export interface Surroundings {
  readonly host: PlatformHost;
  readonly log: PlatformLog;
  readonly installations: Installations;
  readonly people: PeopleOptions;
  /** An answer that takes longer is announced. */
  readonly workingAfterMs?: number | undefined;
}

/** callback_id of the message shortcut. */
export const SHORTCUT_WHO_SAID = 'who_said_this';

export const clientOf = (around: Surroundings, origin: Origin) => (): Promise<WebClient> =>
  around.installations.clientOf(origin.workspace);

export function responderOf(around: Surroundings, origin: Origin, usedBefore = 0, receivedAt?: Date): Responder {
  return createResponder({
    host: around.host,
    log: around.log,
    client: clientOf(around, origin),
    origin,
    usedBefore,
    receivedAt: receivedAt ?? around.host.now(),
  });
}

/** What went wrong, in words for the asker: a `UserError` as it stands, anything else as a plain apology. */
export function failureMessage(around: Surroundings, error: unknown, what: string): Message {
  if (error instanceof UserError) {
    return privateError(around.host, error.hint === null ? error.message : `${error.message} ${error.hint}`);
  }
  around.log.error({ error: describeError(error), what }, 'The app failed at a request from Slack');
  return privateError(around.host, 'Something went wrong inside the bot. It has been noted; please try again.');
}

/** A sentence for the asker alone, of something that went wrong. */
export function privateError(host: PlatformHost, sentence: string): Message {
  return { ...privateNotice(host, sentence), kind: 'error' };
}

/** A sentence for the asker alone. */
export function privateNotice(host: PlatformHost, sentence: string): Message {
  return {
    kind: 'notice',
    summary: sentence,
    title: null,
    parts: [{ type: 'text', runs: [{ text: sentence }] }],
    context: [],
    buttons: [],
    timestamp: host.now().toISOString(),
    threadKey: null,
    visibility: 'private',
  };
}
