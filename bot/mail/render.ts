import { escapeHtml } from './escape-html.ts';
import type { Mail } from './mailer.ts';

type Words = Pick<Mail, 'language' | 'subject' | 'paragraphs' | 'code'>;

export function mailText({ paragraphs, code }: Words): string {
  return `${[...(code === undefined ? [] : [code]), ...paragraphs].join('\n\n')}\n`;
}

/** The same words as simple HTML: no image, no link that tracks, no style beyond what is read well. */
export function mailHtml({ language, subject, paragraphs, code }: Words): string {
  const shown = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`);
  const first =
    code === undefined
      ? ''
      : `<p style="font-size:1.6em;letter-spacing:.15em;font-weight:bold">${escapeHtml(code)}</p>`;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    `<body style="font-family:sans-serif;line-height:1.5;max-width:38em">${first}${shown.join('')}</body></html>`,
  ].join('');
}
