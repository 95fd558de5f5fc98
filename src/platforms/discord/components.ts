/** Buttons as rows of components, and what their custom ids say. */
import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { Button } from '../../platform.ts';
import { LIMITS } from './limits.ts';
import { cut, oneLine, safeUrl } from './text.ts';

/**
 * What a pressed button means. Custom ids: `action:argument` acts; `?action:argument` asks first;
 * `!ID:action:argument` is the yes to a question about message ID (base 36); `x` is the no.
 */
export type Pressed =
  | { readonly step: 'act' | 'ask'; readonly action: string; readonly argument: string }
  | { readonly step: 'confirmed'; readonly action: string; readonly argument: string; readonly message: string }
  | { readonly step: 'cancel' };

export const CANCEL_ID = 'x';

export function parseCustomId(customId: string): Pressed | null {
  if (customId === CANCEL_ID) return { step: 'cancel' };
  const confirmed = /^!([0-9a-z]+):([^:]+):(.*)$/su.exec(customId);
  if (confirmed) {
    const [, message = '', action = '', argument = ''] = confirmed;
    return { step: 'confirmed', action, argument, message: fromBase36(message) };
  }
  const plain = /^(\??)([^:]+):(.*)$/su.exec(customId);
  if (!plain) return null;
  const [, asks, action = '', argument = ''] = plain;
  return { step: asks === '?' ? 'ask' : 'act', action, argument };
}

function fromBase36(text: string): string {
  let value = 0n;
  for (const digit of text) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return value.toString();
}

type Row = APIActionRowComponent<APIButtonComponent>;

const STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

/** Rows of at most five; buttons that Discord would refuse (no label, too long an id, a second of one id) are left out. */
export function buttonRows(buttons: readonly Button[]): Row[] {
  const seen = new Set<string>();
  const components: APIButtonComponent[] = [];
  for (const button of buttons) {
    const component = buttonComponent(button);
    const id = component === null ? '' : 'url' in component ? component.url : customIdOf(component);
    if (component === null || seen.has(id)) continue;
    seen.add(id);
    components.push(component);
  }
  return rows(components.slice(0, LIMITS.rowsMax * LIMITS.buttonsInRowMax));
}

function customIdOf(component: APIButtonComponent): string {
  return 'custom_id' in component ? component.custom_id : '';
}

function rows(components: readonly APIButtonComponent[]): Row[] {
  const result: Row[] = [];
  for (let from = 0; from < components.length; from += LIMITS.buttonsInRowMax) {
    result.push({ type: ComponentType.ActionRow, components: components.slice(from, from + LIMITS.buttonsInRowMax) });
  }
  return result;
}

function buttonComponent(button: Button): APIButtonComponent | null {
  const label = cut(oneLine(button.label), LIMITS.buttonLabelMax);
  if (label === '') return null;
  if (button.href !== undefined) {
    const url = safeUrl(button.href, LIMITS.buttonUrlMax);
    return url === null ? null : { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
  }
  const customId = `${button.confirm === undefined ? '' : '?'}${button.action}:${button.argument}`;
  if (customId.length > LIMITS.customIdMax) return null;
  const style = button.style === undefined ? ButtonStyle.Secondary : STYLES[button.style];
  return { type: ComponentType.Button, style, label, custom_id: customId };
}

/** The yes and the no of a question asked before a button acts. `messageId` is the message that holds the button. */
export function confirmRow(pressed: { action: string; argument: string }, messageId: string, label: string): Row[] {
  const holder = /^\d{1,20}$/.test(messageId) ? BigInt(messageId).toString(36) : '0';
  const customId = `!${holder}:${pressed.action}:${pressed.argument}`;
  const yes = cut(`Yes: ${oneLine(label) || pressed.action}`, LIMITS.buttonLabelMax);
  return rows([
    { type: ComponentType.Button, style: ButtonStyle.Danger, label: yes, custom_id: customId },
    { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'Cancel', custom_id: CANCEL_ID },
  ]);
}
