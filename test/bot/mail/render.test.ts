import { expect, it } from 'vitest';
import { createConsoleMailer } from '../../../bot/mail/console-mailer.ts';
import { mailHtml, mailText } from '../../../bot/mail/render.ts';

const mail = {
  key: 'k',
  to: 'anna@example.org',
  language: 'fr' as const,
  subject: 'Votre <code>',
  paragraphs: ['Bonjour,', 'a < b & "c"\n<script>alert(1)</script>'],
  code: '012345',
};

it('says the same in plain text and in HTML, in which nothing becomes markup', () => {
  expect(mailText(mail)).toBe('012345\n\nBonjour,\n\na < b & "c"\n<script>alert(1)</script>\n');
  const html = mailHtml(mail);
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain('<title>Votre &lt;code&gt;</title>');
  expect(html).toContain('a &lt; b &amp; &quot;c&quot;<br>&lt;script&gt;');
  expect(html).not.toMatch(/<script|<img|https?:/);
});

it('shows mails of a demonstration where they can be read', async () => {
  const written: string[] = [];
  await createConsoleMailer((text) => written.push(text)).send(mail);
  expect(written.join('')).toContain('To: anna@example.org');
  expect(written.join('')).toContain('012345');
});
