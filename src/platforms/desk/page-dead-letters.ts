/** `/dead-letters`: jobs that failed for good, why, and a button that tries them again. */
import { counted } from '../../wording.ts';
import { type Html, html, timeTag } from './html.ts';
import { renderPage } from './layout.ts';
import type { DeadLetter } from './types.ts';

export function renderDeadLettersPage(letters: readonly DeadLetter[], said: string | null, signedIn: boolean): string {
  const main = html`<h1>Dead letters</h1>
<p class="lead">Jobs that failed more often than they may. Nothing is lost: each waits here until it is tried again.</p>
${said !== null && html`<p class="said" role="status">${said}</p>`}${
  letters.length === 0
    ? html`<p class="empty">None. Everything that was accepted has been done.</p>`
    : html`${letters.length > 1 && html`<form method="post" action="/dead-letters/retry"><button class="button" type="submit">Retry all ${letters.length}</button></form>`}<ul class="letters">${letters.map(letterLine)}</ul>`
}`;
  return renderPage({ title: 'Dead letters', section: 'dead-letters', layout: 'reading', main, signedIn });
}

function letterLine(letter: DeadLetter): Html {
  return html`<li><h2>${letter.job} <span class="about"><bdi>${letter.about}</bdi></span></h2><p class="error-text" dir="auto">${letter.error}</p><p class="context">${letter.attempts > 0 && `${counted(letter.attempts, 'attempt')} · `}given up ${timeTag(letter.failed, 'datetime')}</p><form method="post" action="/dead-letters/retry"><input type="hidden" name="id" value="${letter.id}"><button class="button" type="submit" aria-label="Retry ${letter.job} ${letter.about}">Retry</button></form></li>`;
}
