/** The strip that says how the bot is doing; rendered for the page and again for each live event. */
import { counted } from '../../wording.ts';
import { type Html, html } from './html.ts';
import type { DeskStatus } from './types.ts';

const STATE_WORDS = { off: 'off', connecting: 'connecting', ready: 'connected', failed: 'failed' } as const;

/** The inside of `#status`. */
export function renderStatus(status: DeskStatus): Html {
  return html`<dl class="figures">${figure(status.articles, 'article')}${figure(status.statements, 'statement')}${figure(
    status.findings,
    'finding',
  )}</dl>${activity(status)}${platforms(status)}${
    status.deadLetters > 0 &&
    html`<p class="dead"><a href="/dead-letters">${counted(status.deadLetters, 'dead letter')}</a> — jobs that failed for good until someone retries them</p>`
  }`;
}

function figure(count: number, noun: string): Html {
  return html`<div><dd>${new Intl.NumberFormat('en-GB').format(count)}</dd><dt>${count === 1 ? noun : `${noun}s`}</dt></div>`;
}

function activity(status: DeskStatus): Html {
  if (status.activity === null) {
    return html`<p class="activity idle">${status.waiting > 0 ? `${counted(status.waiting, 'job')} waiting` : 'Nothing waiting to be read'}</p>`;
  }
  const { text, done, total } = status.activity;
  if (total === null) return html`<p class="activity">${text}… ${done}</p>`;
  return html`<p class="activity">${text}: ${done} of ${total}</p><progress value="${done}" max="${total}" aria-label="${text}">${done} of ${total}</progress>`;
}

function platforms(status: DeskStatus): Html {
  return html`<ul class="platforms">${status.platforms.map(
    (platform) =>
      html`<li class="state-${platform.state}"><span>${platform.name}</span> ${STATE_WORDS[platform.state]}${
        platform.reason !== null && html` <small>${platform.reason}</small>`
      }</li>`,
  )}</ul>`;
}
