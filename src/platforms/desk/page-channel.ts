/** `/`: the channel, with the command box below it and the bot's state beside it. */
import type { CommandDefinition } from '../../command.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import { renderPage } from './layout.ts';
import { renderMessage } from './render.ts';
import { renderStatus } from './status.ts';
import type { DeskRow, DeskStatus } from './types.ts';

export interface ChannelPage {
  readonly channel: string;
  readonly rows: readonly DeskRow[];
  /** True when there may be more before `rows`. */
  readonly hasEarlier: boolean;
  readonly status: DeskStatus;
  readonly commands: readonly CommandDefinition[];
  readonly signedIn: boolean;
  /** Answers of a command given without the page's script. */
  readonly answers?: readonly Html[];
  /** What was typed, to be shown again. */
  readonly typed?: string;
}

export function renderChannelPage(page: ChannelPage): string {
  const changed = page.rows.reduce((newest, row) => Math.max(newest, row.changed), 0);
  const main = html`<h1 class="visually-hidden">The desk’s channel</h1>
<div class="channel">
<section class="column" aria-label="Messages">
${page.hasEarlier && html`<p class="earlier"><a href="/?channel=${page.channel}&before=${page.rows[0]?.seq}" id="earlier">Earlier messages</a></p>`}
<div id="stream" data-channel="${page.channel}" data-after="${changed}">${page.rows.map((row) =>
    renderMessage(row.message, { id: row.id, channel: page.channel, row }),
  )}${page.answers ?? []}${page.rows.length === 0 && emptyChannel()}</div>
<p id="newer" class="newer" hidden><button type="button" class="button">New messages ↓</button></p>
<p id="announce" class="visually-hidden" aria-live="polite"></p>
</section>
<aside class="beside" aria-label="State of the bot"><h2>On the record</h2><div id="status">${renderStatus(page.status)}</div>${tryThese(page.commands)}</aside>
</div>
${composer(page)}`;
  return renderPage({
    title: '',
    section: 'desk',
    layout: 'channel',
    main,
    scripts: ['desk.js'],
    signedIn: page.signedIn,
  });
}

function emptyChannel(): Html {
  return html`<p class="empty" id="empty">Nothing here yet. Alerts arrive as articles are read; commands are answered here.</p>`;
}

function tryThese(commands: readonly CommandDefinition[]): HtmlValue {
  const examples = commands.flatMap((command) => command.examples.slice(0, 1)).slice(0, 5);
  return html`<h2>Try</h2><ul class="examples">${examples.map(
    (example) => html`<li><button type="button" class="as-link" data-example="${example}">${example}</button></li>`,
  )}</ul><p class="keys"><kbd>/</kbd> goes to the box, <kbd>Tab</kbd> completes, <kbd>↑</kbd> brings back earlier commands, <kbd>Esc</kbd> leaves.</p>`;
}

function composer(page: ChannelPage): Html {
  return html`<form class="composer" method="post" action="/run" id="composer"><input type="hidden" name="channel" value="${page.channel}">
<label for="command" class="visually-hidden">Command</label>
<div class="box"><ul id="choices" role="listbox" aria-label="Completions" hidden></ul>
<textarea id="command" name="text" rows="1" maxlength="60000" required autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="/who-said “…”" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="choices" aria-describedby="connection">${page.typed}</textarea>
<button type="submit" class="button primary">Ask</button></div>
<p id="connection" class="connection" role="status"></p></form>`;
}
