/** `/login`: asks for DESK_TOKEN. */
import { html } from './html.ts';
import { renderPage } from './layout.ts';

export function renderLoginPage(next: string, problem: string | null): string {
  const main = html`<h1>The desk asks for its token</h1>
<p>It is the value of <code>DESK_TOKEN</code> where the bot was started.</p>
${problem !== null && html`<p class="problem" role="alert">${problem}</p>`}
<form method="post" action="/login" class="login"><input type="hidden" name="next" value="${next}"><label for="token">Token</label><input id="token" name="token" type="password" autocomplete="current-password" required autofocus><button class="button primary" type="submit">Open the desk</button></form>`;
  return renderPage({ title: 'Sign in', section: null, layout: 'plain', main });
}
