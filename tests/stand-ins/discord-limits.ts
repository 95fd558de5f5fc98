/**
 * What Discord refuses in a message, written from its documentation and not from our code:
 * discord.com/developers/docs/resources/message, /components/reference. Counts code points, as Discord does.
 */

type Json = { [key: string]: unknown };
const length = (text: unknown) => (typeof text === 'string' ? [...text].length : 0);
const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const isUrl = (text: unknown) => typeof text === 'string' && /^(https?|attachment):\/\/\S+$/.test(text);

/** Faults as `path: what`; empty when Discord takes the message. `fileNames` are those sent along. */
export function messageFaults(body: Json, fileNames: readonly string[] = []): string[] {
  const faults: string[] = [];
  const check = (ok: boolean, fault: string) => void (ok || faults.push(fault));
  const embeds = list(body.embeds);
  const components = list(body.components);
  check(length(body.content) <= 2000, `content: ${length(body.content)} of 2000`);
  check(embeds.length <= 10, `embeds: ${embeds.length} of 10`);
  const empty = !length(body.content) && embeds.length === 0 && components.length === 0 && fileNames.length === 0;
  check(!empty, 'message: empty (50006)');
  check(embeds.reduce((sum, embed) => sum + embedText(embed), 0) <= 6000, 'embeds: more than 6000 characters in all');
  embeds.forEach((embed, index) => {
    faults.push(...embedFaults(embed, `embeds[${index}]`));
  });
  faults.push(...rowFaults(components));
  const nonce = body.nonce;
  check(nonce === undefined || typeof nonce === 'number' || length(nonce) <= 25, 'nonce: more than 25 characters');
  list(body.attachments).forEach((attachment, index) => {
    check(length(attachment.description) <= 1024, `attachments[${index}]: description`);
    check(fileNames.includes(String(attachment.filename)), `attachments[${index}]: no such file`);
  });
  check(((body.flags as number | undefined) ?? 0) >= 0, 'flags');
  return faults;
}

/** What counts towards the 6,000. */
function embedText(embed: Json): number {
  const fields = list(embed.fields).reduce((sum, field) => sum + length(field.name) + length(field.value), 0);
  const footer = length((embed.footer as Json | undefined)?.text);
  const author = length((embed.author as Json | undefined)?.name);
  return length(embed.title) + length(embed.description) + fields + footer + author;
}

function embedFaults(embed: Json, path: string): string[] {
  const faults: string[] = [];
  const check = (ok: boolean, fault: string) => void (ok || faults.push(`${path}.${fault}`));
  check(length(embed.title) <= 256, 'title: 256');
  check(length(embed.description) <= 4096, `description: ${length(embed.description)} of 4096`);
  check(length((embed.footer as Json | undefined)?.text) <= 2048, 'footer: 2048');
  check(length((embed.author as Json | undefined)?.name) <= 256, 'author: 256');
  check(embed.url === undefined || isUrl(embed.url), 'url');
  const image = (embed.image as Json | undefined)?.url;
  check(image === undefined || isUrl(image), 'image.url');
  const time = embed.timestamp;
  check(time === undefined || !Number.isNaN(Date.parse(String(time))), 'timestamp');
  const color = embed.color;
  check(color === undefined || (Number.isInteger(color) && Number(color) >= 0 && Number(color) <= 0xffffff), 'color');
  const fields = list(embed.fields);
  check(fields.length <= 25, `fields: ${fields.length} of 25`);
  fields.forEach((field, index) => {
    check(inside(field.name, 256), `fields[${index}].name`);
    check(inside(field.value, 1024), `fields[${index}].value`);
  });
  return faults;
}

const inside = (text: unknown, most: number) => {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  return length(trimmed) >= 1 && length(text) <= most;
};

function rowFaults(rows: readonly Json[]): string[] {
  const faults: string[] = [];
  const ids: unknown[] = [];
  if (rows.length > 5) faults.push(`components: ${rows.length} rows of 5`);
  rows.forEach((row, index) => {
    const path = `components[${index}]`;
    if (row.type !== 1) faults.push(`${path}: not an action row`);
    const parts = list(row.components);
    if (parts.length < 1 || parts.length > 5) faults.push(`${path}: ${parts.length} of 1–5`);
    for (const part of parts) {
      faults.push(...buttonFaults(part, path));
      if (part.custom_id !== undefined) ids.push(part.custom_id);
    }
  });
  if (new Set(ids).size !== ids.length) faults.push('components: one custom_id twice');
  return faults;
}

function buttonFaults(button: Json, path: string): string[] {
  const faults: string[] = [];
  const check = (ok: boolean, fault: string) => void (ok || faults.push(`${path}.${fault}`));
  check(button.type === 2, 'type: only buttons are expected');
  check(inside(button.label, 80), 'label: 1–80');
  if (button.style === 5) {
    check(isUrl(button.url) && length(button.url) <= 512, 'url: 1–512');
    check(button.custom_id === undefined, 'custom_id on a link');
  } else {
    check([1, 2, 3, 4].includes(Number(button.style)), 'style');
    check(inside(button.custom_id, 100), 'custom_id: 1–100');
    check(button.url === undefined, 'url without the link style');
  }
  return faults;
}

/** What Discord refuses in a modal. */
export function modalFaults(modal: Json): string[] {
  const faults: string[] = [];
  const check = (ok: boolean, fault: string) => void (ok || faults.push(fault));
  check(inside(modal.custom_id, 100), 'custom_id: 1–100');
  check(inside(modal.title, 45), 'title: 1–45');
  const labels = list(modal.components);
  check(labels.length >= 1 && labels.length <= 5, `components: ${labels.length} of 1–5`);
  labels.forEach((label, index) => {
    const path = `components[${index}]`;
    check(label.type === 18, `${path}: not a label`);
    check(inside(label.label, 45), `${path}.label: 1–45`);
    check(length(label.description) <= 100, `${path}.description: 100`);
    const part = (label.component ?? {}) as Json;
    check(part.type === 4 || part.type === 3, `${path}: a text input or a select`);
    check(inside(part.custom_id, 100), `${path}.custom_id: 1–100`);
    if (part.type === 4) {
      check([1, 2].includes(Number(part.style)), `${path}.style`);
      check(Number(part.max_length ?? 1) >= 1 && Number(part.max_length ?? 1) <= 4000, `${path}.max_length`);
    } else check(list(part.options).length >= 1 && list(part.options).length <= 25, `${path}.options: 1–25`);
  });
  return faults;
}
