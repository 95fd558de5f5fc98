/**
 * Messages as JSON and back: the one thing JSON can't hold is the bytes of a picture, which travel as base64.
 */
import type { Message, Part } from './platform.ts';

/** JSON text of a message, for storing it. */
export function encodeMessage(message: Message): string {
  return JSON.stringify(message, (_key, value: unknown) =>
    value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
  );
}

/** A message from `encodeMessage`'s text, or from that text already parsed (a jsonb column). */
export function decodeMessage(stored: unknown): Message {
  const message = (typeof stored === 'string' ? JSON.parse(stored) : stored) as Message;
  if (!message.parts.some((part) => part.type === 'image')) return message;
  return { ...message, parts: message.parts.map(withBytes) };
}

function withBytes(part: Part): Part {
  if (part.type !== 'image') return part;
  const { base64 } = part.png as unknown as { base64: string };
  return { ...part, png: new Uint8Array(Buffer.from(base64, 'base64')) };
}
