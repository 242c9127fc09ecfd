import type { Attestation } from '../../../training/results/attestation.ts';
import { dateInWords } from '../../conversation/catalogue/periods.ts';
import { TRAINING_WORDS } from '../../training/words.ts';
import { told } from '../../typography.ts';
import type { DeskPage } from '../desk/desk-context.ts';
import { TrainingLayout } from './layout.tsx';

/** What is printed and kept: who passed which module, when, on which revisions of what is declared. */
export function AttestationPage({ page, attestation }: { page: DeskPage; attestation: Attestation }) {
  const { language } = page;
  const words = TRAINING_WORDS[language];
  const { title, passedAt, score, threshold, items, selfJudged, statements, versions } = attestation;
  return (
    <TrainingLayout page={page} title={words.attestation}>
      <article class="card">
        <p class="hint">
          {page.company.name} – {words.attestation}
        </p>
        <h1>{words.attested(page.me.staff.name, told(title, language).text)}</h1>
        <p>
          {words.attestedBody(
            dateInWords(passedAt.toISOString().slice(0, 10), language),
            words.percent(score),
            words.percent(threshold / 100),
            items,
          )}
        </p>
        {selfJudged > 0 && <p>{words.attestedOwn(selfJudged)}</p>}
        <ul class="hint">
          {statements.map((statement) => (
            <li key={statement}>{statement}</li>
          ))}
        </ul>
        <p class="hint code">{versions.map((version) => version.slice(0, 12)).join(' ')}</p>
      </article>
      <p>
        <a href="/training">{words.back}</a>
      </p>
    </TrainingLayout>
  );
}
