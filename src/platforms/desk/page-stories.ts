/** `/stories` and `/stories/ID`: events, their articles in time, and how many independent origins they have. */

import { counted, originsLine } from '../../wording.ts';
import { findingBadge, severityMark } from './finding-view.ts';
import { type Html, type HtmlValue, html, timeTag } from './html.ts';
import { renderPage } from './layout.ts';
import type { FindingLine, StoryArticle, StoryLine, StoryPage } from './types.ts';

export function renderStoriesPage(stories: readonly StoryLine[], signedIn: boolean): string {
  const main = html`<h1>Stories</h1>${
    stories.length === 0
      ? html`<p class="empty">No stories yet: a story begins with its first article.</p>`
      : html`<ul class="stories">${stories.map(storyLine)}</ul>`
  }`;
  return renderPage({ title: 'Stories', section: 'stories', layout: 'reading', main, signedIn });
}

function storyLine(story: StoryLine): Html {
  return html`<li><h2><a href="/stories/${encodeURIComponent(story.id)}"><bdi>${story.title}</bdi></a></h2><p class="context">${counted(
    story.articles,
    'article',
  )} · ${originsLine(story.outlets, story.origins)}${
    story.alerts > 0 && html` · <span class="severity sev-alert">${counted(story.alerts, 'alert')}</span>`
  } · ${timeTag(story.updated, 'relative')}</p></li>`;
}

export function renderStoryPage(story: StoryPage, signedIn: boolean): string {
  const outlets = new Set(story.articles.map((article) => article.outlet)).size;
  const main = html`<article class="story">
<header class="article-head"><p class="kicker">Story</p><h1><bdi>${story.title}</bdi></h1><p class="dateline">${counted(
    story.articles.length,
    'article',
  )} · ${originsLine(outlets, story.origins.length)}</p></header>
<div class="columns"><section aria-labelledby="timeline-title"><h2 id="timeline-title">Timeline</h2><ol class="timeline">${story.articles.map(
    (article) => timelineEntry(article, story),
  )}</ol></section>
<div>${origins(story)}${speakers(story)}</div></div>
${findings(story.findings)}
</article>`;
  return renderPage({ title: story.title, section: 'stories', layout: 'wide', main, signedIn });
}

function timelineEntry(article: StoryArticle, story: StoryPage): Html {
  const origin = story.origins[article.origin];
  const isShared = (origin?.outlets.length ?? 0) > 1;
  return html`<li><p class="when">${timeTag(article.published, 'datetime')}</p><p class="headline"><a href="/articles/${encodeURIComponent(article.id)}"><bdi>${
    article.title ?? `Article of ${article.outlet}`
  }</bdi></a></p><p class="context"><bdi>${article.outlet}</bdi>${
    isShared && origin && html` · <span class="origin-of">origin: <bdi>${origin.name}</bdi></span>`
  }${article.versions > 1 && html` · ${counted(article.versions, 'version')}`}</p></li>`;
}

function origins(story: StoryPage): Html {
  return html`<section aria-labelledby="origins-title"><h2 id="origins-title">Origins</h2><ul class="origins">${story.origins.map(
    (origin) =>
      html`<li><b><bdi>${origin.name}</bdi></b> <span class="context">${
        origin.outlets.length > 1
          ? html`printed by ${origin.outlets.map((outlet, index) => html`${index > 0 && ', '}<bdi>${outlet}</bdi>`)}`
          : 'own report'
      }</span></li>`,
  )}</ul></section>`;
}

function speakers(story: StoryPage): HtmlValue {
  if (story.speakers.length === 0) return null;
  return html`<section aria-labelledby="speakers-title"><h2 id="speakers-title">Speakers</h2><ul class="speakers">${story.speakers.map(
    (speaker) =>
      html`<li><b><bdi>${speaker.name}</bdi></b>${speaker.role !== null && html`, <bdi>${speaker.role}</bdi>`} <span class="context">${counted(
        speaker.statements,
        'statement',
      )}</span></li>`,
  )}</ul></section>`;
}

/** Alerts in the open, notes folded: most of them only say that words were repeated. */
function findings(lines: readonly FindingLine[]): HtmlValue {
  if (lines.length === 0) return null;
  const alerts = lines.filter((line) => line.severity === 'alert');
  const notes = lines.filter((line) => line.severity === 'note');
  return html`<section aria-labelledby="findings-title"><h2 id="findings-title">Findings</h2>${
    alerts.length > 0 ? findingList(alerts) : html`<p class="context">Nothing that would have been an alert.</p>`
  }${notes.length > 0 && html`<details><summary>${counted(notes.length, 'note')}</summary>${findingList(notes)}</details>`}</section>`;
}

function findingList(lines: readonly FindingLine[]): Html {
  return html`<ul class="finding-list">${lines.map(
    (finding) =>
      html`<li>${severityMark(finding)} ${findingBadge(finding)} <span class="why"><bdi>${finding.why}</bdi></span> <span class="context"><bdi>${outletsOf(
        finding,
      )}</bdi> · ${timeTag(finding.b.published, 'datetime')}</span></li>`,
  )}</ul>`;
}

function outletsOf({ a, b }: FindingLine): string {
  return a === null || a.outlet === b.outlet ? b.outlet : `${a.outlet} / ${b.outlet}`;
}
