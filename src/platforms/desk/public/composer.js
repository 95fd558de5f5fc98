/** The command box: completion, history, and sending. */

const HISTORY_KEY = 'onrecord-history';
const HISTORY_MAX = 50;
const LINE_MAX = 300;
const COMPLETE_AFTER_MS = 90;

export function startComposer(stream) {
  const form = document.querySelector('#composer');
  const box = document.querySelector('#command');
  const history = startHistory(box);
  const choices = startChoices(box, stream.channel);

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (text !== '') send(text);
  });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || choices.key(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === 'Escape') {
      box.blur();
    } else if (history.key(event)) {
      choices.close();
    }
  });
  addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    box.focus();
    if (box.value === '') box.value = '/';
    choices.ask();
  });
  document.querySelector('.beside').addEventListener('click', (event) => {
    const example = event.target.closest('[data-example]')?.dataset.example;
    if (example === undefined) return;
    box.value = example;
    box.focus();
  });

  /** The typed line stands above its answers, which arrive in the stream. */
  async function send(text) {
    history.add(text);
    choices.close();
    box.value = '';
    const typed = document.createElement('p');
    typed.className = 'typed working';
    typed.textContent = text.length > LINE_MAX ? `${text.slice(0, LINE_MAX)}…` : text;
    stream.add(typed, { follow: true });
    try {
      const answer = await fetch('/run', {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams({ channel: stream.channel, text }),
      });
      if (answer.status === 401) return location.reload();
      const { messages, error } = await answer.json();
      if (error) throw new Error([error.message, error.hint].filter(Boolean).join(' '));
      for (const message of messages) stream.show(message.html, { follow: true });
      stream.announce(messages.map((message) => message.summary).join(' '));
    } catch (error) {
      stream.connection(`Not sent: ${error.message}`);
      if (box.value === '') box.value = text;
    } finally {
      typed.classList.remove('working');
    }
  }
}

/** ↑ and ↓ in the box. Drafts (several lines) are kept nowhere. */
function startHistory(box) {
  const lines = JSON.parse(sessionStorage.getItem(HISTORY_KEY) ?? '[]');
  let at = lines.length;
  let unsent = '';
  return {
    add(text) {
      if (!text.includes('\n') && text.length <= LINE_MAX && lines.at(-1) !== text) lines.push(text);
      lines.splice(0, lines.length - HISTORY_MAX);
      sessionStorage.setItem(HISTORY_KEY, JSON.stringify(lines));
      at = lines.length;
    },
    key(event) {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      const next = at + (step ?? 0);
      if (step === undefined || box.value.includes('\n') || next < 0 || next > lines.length) return false;
      if (at === lines.length) unsent = box.value;
      event.preventDefault();
      at = next;
      box.value = at === lines.length ? unsent : lines[at];
      box.setSelectionRange(box.value.length, box.value.length);
      return true;
    },
  };
}

/** The list above the box: an ARIA combobox with the focus staying in the text. */
function startChoices(box, channel) {
  const list = document.querySelector('#choices');
  let shown = [];
  let selected = -1;
  let timer = 0;
  let asked = 0;

  box.addEventListener('input', ask);
  box.addEventListener('blur', () => setTimeout(close, 150));
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const item = event.target.closest('li');
    if (item) choose(Number(item.dataset.at));
  });

  function ask() {
    clearTimeout(timer);
    timer = setTimeout(load, COMPLETE_AFTER_MS);
  }

  async function load() {
    const text = box.value.slice(0, box.selectionStart);
    const mine = ++asked;
    if (!text.startsWith('/') || text.includes('\n') || text.length > LINE_MAX) return close();
    const answer = await fetch('/api/complete', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ channel, text }),
    }).catch(() => null);
    if (mine !== asked || !answer?.ok || document.activeElement !== box) return;
    shown = (await answer.json()).choices;
    selected = -1;
    draw();
  }

  function draw() {
    list.replaceChildren(...shown.map(item));
    list.hidden = shown.length === 0;
    box.setAttribute('aria-expanded', String(shown.length > 0));
    if (selected >= 0) box.setAttribute('aria-activedescendant', `choice-${selected}`);
    else box.removeAttribute('aria-activedescendant');
    list.children[selected]?.scrollIntoView({ block: 'nearest' });
  }

  function item(choice, at) {
    const line = document.createElement('li');
    line.id = `choice-${at}`;
    line.role = 'option';
    line.dataset.at = String(at);
    line.setAttribute('aria-selected', String(at === selected));
    const label = document.createElement('b');
    label.textContent = choice.label;
    const detail = document.createElement('span');
    detail.textContent = choice.detail;
    line.append(label, detail);
    return line;
  }

  function choose(at) {
    const { insert, from } = shown[at];
    const rest = box.value.slice(box.selectionStart);
    box.value = box.value.slice(0, from) + insert + rest;
    const caret = from + insert.length;
    box.setSelectionRange(caret, caret);
    close();
    ask();
  }

  function close() {
    clearTimeout(timer);
    asked++;
    shown = [];
    selected = -1;
    draw();
  }

  /** True when the key was for the list. */
  function key(event) {
    if (shown.length === 0) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      selected = (selected + step + shown.length + (selected < 0 && step < 0 ? 1 : 0)) % shown.length;
      draw();
    } else if (event.key === 'Tab' && !event.shiftKey) {
      choose(Math.max(selected, 0));
    } else if (event.key === 'Enter' && selected >= 0) {
      choose(selected);
    } else if (event.key === 'Escape') {
      close();
    } else {
      return false;
    }
    event.preventDefault();
    return true;
  }

  return { key, close, ask };
}
