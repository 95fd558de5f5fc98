/**
 * Pictures of a message as Slack files. A picture is never worth a lost digest: when it can not be uploaded (the scope is
 * missing, Slack is slow), its alternative text stands in for it.
 */
import type { WebClient } from '@slack/web-api';
import type { Delivery, Part, PlatformHost, PlatformLog } from '../../platform.ts';
import { callSlack } from './client.ts';
import { list, record, text } from './payloads.ts';
import { describeError } from './redact.ts';
import { cut, oneLine } from './text.ts';

const REMEMBER_MS = 24 * 60 * 60_000;
const IMAGES_MAX = 3;

/** The uploaded file of each image part; parts without an entry show as text. A retry uploads nothing again. */
export async function uploadImages(
  options: { readonly host: PlatformHost; readonly log: PlatformLog },
  client: WebClient,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<Map<Part, string>> {
  const files = new Map<Part, string>();
  const images = delivery.message.parts.filter((part) => part.type === 'image').slice(0, IMAGES_MAX);
  for (const [index, image] of images.entries()) {
    const key = `file:${delivery.key}:${index}`;
    try {
      const known = await options.host.store.get<string>(key);
      const id = known ?? (await upload(client, image, signal));
      if (id === null) continue;
      files.set(image, id);
      if (known === null) await options.host.store.put(key, id, REMEMBER_MS);
    } catch (error) {
      options.host.count('slack_images_left_out');
      options.log.warn({ error: describeError(error) }, 'Slack picture left out; its description is shown');
    }
  }
  return files;
}

async function upload(
  client: WebClient,
  image: Extract<Part, { type: 'image' }>,
  signal: AbortSignal,
): Promise<string | null> {
  const answer = await callSlack(
    () =>
      client.filesUploadV2({
        file: Buffer.from(image.png),
        filename: 'chart.png',
        alt_text: cut(oneLine(image.alt), 1_000),
        title: cut(oneLine(image.title) || 'Chart', 200),
      }),
    signal,
  );
  const file = list(list(answer.files)[0]?.files)[0];
  return text(record(file).id);
}
