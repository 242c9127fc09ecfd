/** What the pages do beyond links and forms; each works without this file too. */

const chat = document.querySelector('limpide-chat');

// The appearance picked in the chat.
addEventListener('limpide-theme', ({ detail }) => {
  if (detail === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = detail;
});

// An example question is asked at once, instead of loading the page anew with it.
for (const link of document.querySelectorAll('a[data-suggest]')) {
  link.addEventListener('click', (event) => {
    if (typeof chat?.suggest !== 'function' || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    chat.suggest(link.dataset.suggest);
    chat.scrollIntoView({ block: 'nearest' });
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}

// The statement one came for stays in sight when the other language is shown or hidden.
for (const link of document.querySelectorAll('a[data-keep-anchor]')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
  });
}

// The search shows its results while one types: the same page as without this file, of which one part is replaced.
const form = document.querySelector('form[data-live]');
const results = form && document.getElementById(form.dataset.live);
if (results) {
  let latest = 0;
  let timer;
  results.setAttribute('aria-live', 'polite');
  const show = async () => {
    latest += 1;
    const mine = latest;
    const query = new URLSearchParams(new FormData(form));
    if (query.get('q')?.trim() === '') query.delete('q');
    const address = `${form.getAttribute('action')}${query.size > 0 ? `?${query}` : ''}`;
    results.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(address, { headers: { 'accept-language': document.documentElement.lang } });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const fresh = page.getElementById(results.id);
      if (mine !== latest || !response.ok || fresh === null) return;
      results.replaceChildren(...fresh.childNodes);
      history.replaceState(null, '', address);
    } catch {
      // The server is not reached: what is shown stays, and the form can still be sent.
    } finally {
      if (mine === latest) results.removeAttribute('aria-busy');
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, 200);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void show();
  });
}
