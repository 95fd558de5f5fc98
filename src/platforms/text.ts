import type { Message } from '../platform.ts';
export function messageToText(message: Message, _options: { color: boolean; width: number }): string {
  return `${message.title ?? ''}\n${message.summary}`;
}
