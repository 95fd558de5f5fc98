/** The page around every page: masthead, navigation, skip link, style sheet and scripts. */
import { type Html, type HtmlValue, html } from './html.ts';

export interface Page {
  readonly title: string;
  /** Which entry of the navigation this page belongs to. */
  readonly section: 'desk' | 'stories' | 'dead-letters' | null;
  /** Class of `<body>`, for the style sheet. */
  readonly layout: 'channel' | 'reading' | 'wide' | 'plain';
  readonly main: Html;
  /** Files of public/ to load as modules, beside those of every page. */
  readonly scripts?: readonly string[];
  /** Offer "Sign out" (only where there is a token). */
  readonly signedIn?: boolean;
}

const NAVIGATION = [
  { section: 'desk', href: '/', text: 'Desk' },
  { section: 'stories', href: '/stories', text: 'Stories' },
  { section: 'dead-letters', href: '/dead-letters', text: 'Dead letters' },
] as const;

/** A whole HTML document. */
export function renderPage(page: Page): string {
  const scripts = ['times.js', ...(page.scripts ?? [])];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title === '' ? 'Onrecord' : `${page.title} · Onrecord`}</title>
<link rel="icon" href="/public/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/public/desk.css">
<link rel="stylesheet" href="/public/message.css">
<link rel="stylesheet" href="/public/reading.css">
${scripts.map((script) => html`<script type="module" src="/public/${script}"></script>\n`)}</head>
<body class="layout-${page.layout}">
<a class="skip" href="#main">Skip to the content</a>
<header class="masthead"><p class="nameplate"><a href="/">Onrecord</a></p><p class="motto">who said what, and where it stands written</p>${navigation(
    page,
  )}</header>
<main id="main" tabindex="-1">${page.main}</main>
</body>
</html>
`.toString();
}

function navigation(page: Page): HtmlValue {
  if (page.layout === 'plain') return null;
  return html`<nav aria-label="Pages"><ul>${NAVIGATION.map(
    (entry) =>
      html`<li><a href="${entry.href}"${entry.section === page.section && html` aria-current="page"`}>${entry.text}</a></li>`,
  )}${page.signedIn && html`<li><form method="post" action="/logout"><button class="as-link" type="submit">Sign out</button></form></li>`}</ul></nav>`;
}

/** A page that only says something: an error, nothing there, a question. */
export function renderNotice(title: string, lines: HtmlValue, more: Partial<Page> = {}): string {
  return renderPage({
    title,
    section: null,
    layout: 'reading',
    main: html`<h1>${title}</h1>${lines}<p><a href="/">Back to the desk</a></p>`,
    ...more,
  });
}
