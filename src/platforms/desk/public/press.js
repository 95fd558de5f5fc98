/** Buttons under messages: asks again where it must, sends, and shows in place what came of it. */

export function startPresses(stream) {
  document.querySelector('#stream').addEventListener('submit', (event) => {
    const form = event.target.closest('form.press');
    if (!form) return;
    event.preventDefault();
    const question = form.elements.confirm?.value;
    if (question) ask(form, question);
    else press(form);
  });

  /** The question stands where the buttons were; Escape or "No" brings them back. */
  function ask(form, question) {
    const buttons = form.closest('.buttons');
    const place = document.createElement('div');
    place.className = 'sure';
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', question);
    const text = document.createElement('span');
    text.textContent = question;
    const yes = button('Yes', 'button primary');
    const no = button('No', 'button');
    const back = () => {
      place.remove();
      buttons.hidden = false;
      form.querySelector('button').focus();
    };
    yes.addEventListener('click', () => {
      back();
      press(form);
    });
    no.addEventListener('click', back);
    place.addEventListener('keydown', (event) => event.key === 'Escape' && back());
    place.append(text, yes, no);
    buttons.hidden = true;
    buttons.after(place);
    yes.focus();
  }

  function button(label, className) {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = className;
    element.textContent = label;
    return element;
  }

  async function press(form) {
    const message = form.closest('.msg');
    const clicked = form.querySelector('button');
    clicked.setAttribute('aria-disabled', 'true');
    try {
      const answer = await fetch('/press', {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams(new FormData(form)),
      });
      if (answer.status === 401) return location.reload();
      const { replace, messages, error } = await answer.json();
      if (error) throw new Error(error.message);
      const holder = replace ? put(message, replace) : message;
      for (const one of messages) {
        if (one.isPrivate) reply(holder, one);
        else stream.show(one.html);
      }
      stream.announce(
        [replace, ...messages]
          .filter(Boolean)
          .map((one) => one.summary)
          .join(' '),
      );
    } catch (error) {
      stream.connection(`Not done: ${error.message}`);
    } finally {
      clicked.removeAttribute('aria-disabled');
    }
  }

  /** A stored message keeps its id; a private one comes with a new one and takes the old one's place. */
  function put(message, replacement) {
    const shown = stream.render(replacement.html);
    stream.replace(message, shown);
    return shown;
  }

  /** What only the presser sees stands below the message, one reply at a time. */
  function reply(message, one) {
    let place = message.querySelector(':scope > .replies');
    if (!place) {
      place = document.createElement('div');
      place.className = 'replies';
      message.append(place);
    }
    place.replaceChildren(stream.render(one.html));
  }
}
