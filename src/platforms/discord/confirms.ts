/** The questions of buttons that ask before they act: kept when such a button is shown, found when it is pressed. */
import { createHash } from 'node:crypto';
import type { Message, PlatformHost } from '../../platform.ts';

const KEEP_MS = 90 * 24 * 3_600_000;
const QUESTION_MAX = 500;

const storeKey = (action: string, argument: string) =>
  `confirm:${createHash('sha256').update(`${action}:${argument}`).digest('base64url').slice(0, 22)}`;

/** Keeps the questions of a message's buttons. A failure costs only the wording of the question. */
export async function rememberConfirms(host: PlatformHost, message: Message): Promise<void> {
  for (const { action, argument, confirm } of message.buttons) {
    if (confirm === undefined) continue;
    await host.store
      .put(storeKey(action, argument), confirm.slice(0, QUESTION_MAX), KEEP_MS)
      .catch((error: unknown) => host.log.warn({ action, error }, 'a question could not be kept'));
  }
}

export async function questionOf(host: PlatformHost, action: string, argument: string): Promise<string> {
  const kept = await host.store.get<string>(storeKey(action, argument)).catch(() => null);
  return kept ?? 'Are you sure?';
}
