// The appearance that was picked in the chat holds on the pages too. Read before the page is drawn.
try {
  const kept = JSON.parse(localStorage.getItem(`limpide:${location.origin}`) ?? '{}');
  if (kept.theme === 'light' || kept.theme === 'dark') document.documentElement.dataset.theme = kept.theme;
} catch {
  // Storage is blocked: the system's appearance holds.
}
