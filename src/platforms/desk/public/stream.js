/**
 * The list of messages: what the server rendered, kept up to date by server-sent events.
 *
 * The server's renderer is the only one: markup arrives from our own origin, already escaped, and the page's content
 * security policy lets nothing in it run.
 */
import { localTimes } from './times.js';

const NEAR_BOTTOM_PX = 160;

export function startStream() {
  const list = document.querySelector('#stream');
  const newer = document.querySelector('#newer');
  const channel = list.dataset.channel;
  let after = Number(list.dataset.after);
  let source = null;

  const nearBottom = () => innerHeight + scrollY >= document.documentElement.scrollHeight - NEAR_BOTTOM_PX;
  const toBottom = () => scrollTo({ top: document.documentElement.scrollHeight });

  /** Adds a node at the end and keeps the reader where he was: at the bottom, or in the middle with a hint. */
  function add(node, { follow = nearBottom() } = {}) {
    document.querySelector('#empty')?.remove();
    list.append(node);
    if (follow) toBottom();
    else newer.hidden = false;
  }

  /** The element of a rendered message, not yet on the page. */
  function render(markup) {
    const template = document.createElement('template');
    template.innerHTML = markup;
    const message = template.content.querySelector('.msg');
    localTimes(message);
    return message;
  }

  /** Takes in a rendered message: in the place of its older self, or at the end. */
  function show(markup, how) {
    const message = render(markup);
    const old = document.getElementById(message.id);
    if (old) {
      replace(old, message);
    } else {
      message.classList.add('arrived');
      add(message, how);
    }
    linkThread(message);
    return message;
  }

  /** Puts one message in another's place, the focus too when it was inside. */
  function replace(old, message) {
    const held = old.contains(document.activeElement);
    old.replaceWith(message);
    if (held) message.focus({ preventScroll: true });
  }

  /** "Earlier in this story", when an older message of the same thread is on the page. */
  function linkThread(message) {
    const thread = message.dataset.thread;
    if (!thread || message.querySelector('.same-story')) return;
    const family = [...list.querySelectorAll('.msg')].filter((one) => one.dataset.thread === thread);
    const before = family[family.indexOf(message) - 1];
    if (!before) return;
    const line = document.createElement('p');
    line.className = 'same-story';
    const link = document.createElement('a');
    link.href = `#${before.id}`;
    link.textContent = '↑ Earlier in this story';
    line.append(link);
    message.querySelector('header').append(line);
  }

  function announce(text) {
    const place = document.querySelector('#announce');
    place.textContent = '';
    requestAnimationFrame(() => {
      place.textContent = text;
    });
  }

  function connect() {
    source?.close();
    source = new EventSource(`/api/events?channel=${encodeURIComponent(channel)}&after=${after}`);
    source.addEventListener('message', (event) => {
      const { id, html, summary, quiet } = JSON.parse(event.data);
      after = Math.max(after, Number(event.lastEventId));
      const isNew = document.getElementById(`m-${id}`) === null;
      show(html);
      if (isNew && !quiet) announce(summary);
    });
    source.addEventListener('status', (event) => {
      document.querySelector('#status').innerHTML = JSON.parse(event.data).html;
    });
    source.addEventListener('open', () => connection(''));
    source.addEventListener('error', () => {
      connection('The connection to the bot is lost; trying again…');
      // A refused connection (restart, sign-out) is not retried by the browser itself.
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, 3000);
    });
  }

  function connection(text) {
    document.querySelector('#connection').textContent = text;
  }

  newer.addEventListener('click', () => {
    newer.hidden = true;
    toBottom();
  });
  addEventListener('scroll', () => {
    if (nearBottom()) newer.hidden = true;
  });
  // A page in the back/forward cache holds no connection; coming back it asks for what it missed.
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', (event) => event.persisted && connect());

  for (const message of list.querySelectorAll('.msg')) linkThread(message);
  if (location.hash === '' && !new URLSearchParams(location.search).has('before')) toBottom();
  connect();
  return { channel, add, show, render, replace, announce, connection };
}
