import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../knowledge/statement.ts';
import type { Report } from './report.ts';
import { ReportArticle } from './report-article.tsx';
import { reportText } from './sections.ts';

const STYLE = `:root{color-scheme:light dark}
body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:100%/1.55 system-ui,sans-serif;color:light-dark(#10302f,#e4eeea);background:light-dark(#fff,#0e1919)}
h1{line-height:1.2}h2{margin-top:2.5rem}
.bars{display:block;width:100%;max-width:34rem;margin:1rem 0}
.scrolls{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.4rem .75rem;border-bottom:1px solid light-dark(#86958f,#5f7874);text-align:end;vertical-align:bottom}
th:first-child{padding-left:0;text-align:start}
tfoot{font-weight:650}
figure{margin:1rem 0;padding-left:1rem;border-left:3px solid light-dark(#86958f,#5f7874)}
blockquote{margin:0}figcaption{font-size:.9rem}
@media print{body{max-width:none;margin:0;font-size:10.5pt}section,figure,tr{break-inside:avoid}}`;

/** The report as one file that needs no other: to print, to keep, to publish elsewhere. */
export function writeHtml(report: Report, language: Language): string {
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${reportText(report, language).title} – ${report.company.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <ReportArticle report={report} language={language} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}\n`;
}
