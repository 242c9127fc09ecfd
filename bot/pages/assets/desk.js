/** Comfort on the desk; every page works without this file. */

// A form that is sent twice by an impatient finger would be answered with a refusal.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent !== undefined) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = '';
  });
}
// Coming back with the browser's back button shows the page as it was left: its forms can be sent again.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// The form that came to nothing is in sight, and the keyboard is in it.
const failed =
  document.querySelector('.notice.error') &&
  document.querySelector('.act details[open] :is(textarea, select, input:not([type=hidden]))');
if (failed) failed.focus();
