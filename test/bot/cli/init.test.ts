import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCompany } from '../../../bot/cli/open-company.ts';
import { readConfiguration } from '../../../bot/configuration.ts';
import type { Answerer } from '../../../knowledge/answering/answer.ts';
import type { Language } from '../../../knowledge/statement.ts';
import { runTypeScript } from '../../support/run-typescript.ts';

const LIMPIDE = fileURLToPath(new URL('../../../bot/cli/limpide.ts', import.meta.url));
const POLICIES = fileURLToPath(new URL('../../../../shared/data/policies/', import.meta.url));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'limpide-init-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const init = (...parameters: string[]) => {
  process.env.LIMPIDE_HOME = join(folder, 'home');
  return runTypeScript(LIMPIDE, ['init', ...parameters]);
};

describe('init --from', () => {
  it('makes a register that is served, and tells what to declare next', async () => {
    const policy = join(folder, 'policy.md');
    await writeFile(
      policy,
      '# Politique de confidentialité de Brindille\n\nNous gardons vos commandes trois ans après la livraison.\n\n## Contact\n\nÉcrivez à donnees@brindille.example.\n',
    );
    const to = join(folder, 'brindille');
    const { stdout } = await init('--from', policy, '--to', to);
    expect(stdout).toContain('2 practices, 2 statements.');
    expect(stdout).toMatch(/name +Brindille +found in the policy/);
    expect(stdout).toMatch(/Quels cookies utilisez-vous \? +cookies +not declared/);
    expect(stdout).toContain(`npx limpide serve --register ${to}`);
    expect(await readdir(to)).toEqual(['company.yaml', 'documents']);

    const again = await init('--from', policy, '--to', to).catch((error) => error);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('exists already') });
  });

  it('leaves nothing behind when it cannot', async () => {
    const bare = join(folder, 'bare.md');
    await writeFile(bare, 'we keep things.\n');
    for (const from of [bare, join(folder, 'none.md')]) {
      const failed = await init('--from', from, '--to', join(folder, 'failed')).catch((error) => error);
      expect(failed.code).toBe(2);
      expect(existsSync(join(folder, 'failed'))).toBe(false);
    }
  });
});

/** What must be among the first statements shown, or `undefined` where the policy says nothing. */
type Expected = [question: string, shown: RegExp | undefined];

/** Of the statement as it reads since its rewriting. */
const GITHUB_SINCE_2024: Expected[] = [
  ['Can GitHub staff read my private repositories?', /private repositor/i],
  ['What is the minimum age?', /under the age of 13|minor/i],
  ['Who is your data protection officer?', /Data Protection Officer/],
  ['Do you share data with Microsoft?', /affiliates, including Microsoft/],
  ['How do I turn off non-essential cookies?', /cookie/i],
  ['Do you use standard contractual clauses?', /standard contractual clauses/i],
  ['What telemetry does Codespaces collect?', /telemetry/i],
  ['How will I know when the statement changes?', /30 days|revise/i],
  ['Do you record phone calls?', undefined],
  ['Do you offer discounts to students?', undefined],
];

const ASKED: { file: string; language: Language; options: string[]; questions: Expected[] }[] = [
  {
    file: 'basecamp/privacy.md',
    language: 'en',
    options: [],
    questions: [
      ['Do you sell my data?', /never sell/i],
      ['Where is my credit card number stored?', /payment processor/i],
      ['What happens to my content when I cancel my account?', /delet|30 days|60 days/i],
      ['Who can I complain to in Europe?', /supervisory|data protection authorit/i],
      ['In which country are your servers?', /United States/i],
      ['Do you log IP addresses?', /IP address/i],
      ['Can I ask you to correct my data?', /correct/i],
      ['How do I reach you with a question about this policy?', /privacy@|email|get in touch/i],
      ['Do you record my voice?', undefined],
      ['How much does a subscription cost?', undefined],
    ],
  },
  {
    file: 'demarche-numerique/politique-de-confidentialite.md',
    language: 'fr',
    options: [],
    questions: [
      ['Qui est responsable des données ?', /DINUM|administration/],
      ['Combien de temps gardez-vous les données de compte ?', /Suppression|2 ans/],
      ['Quelles données traitez-vous ?', /adresse électronique|logs/],
      ['Quelle est la base légale de la gestion des comptes ?', /intérêt public/],
      ['Utilisez-vous des cookies ?', /cookie|traceur/i],
      ['À qui puis-je écrire pour exercer mes droits ?', /contact@|dpd@|droits/i],
      ['Puis-je porter plainte à la CNIL ?', /CNIL|réclamation/i],
      ['Quels sous-traitants utilisez-vous ?', /sous-traitan|héberg/i],
      ['Vendez-vous mes données à des annonceurs ?', undefined],
      ['Enregistrez-vous mes appels ?', undefined],
    ],
  },
  {
    file: 'github/general-privacy-statement.2026-03.md',
    language: 'en',
    options: [],
    questions: GITHUB_SINCE_2024,
  },
  {
    file: 'basecamp/ccpa.md',
    language: 'en',
    options: ['--name', '37signals', '--email', 'privacy@37signals.example', '--country', 'US'],
    questions: [
      ['Do you sell personal information?', /sell/i],
      ['What categories of personal information do you collect?', /collect|identifiers|categor/i],
      ['Do you use my information for behavioural advertising?', /advertis|share/i],
      ['How do I ask for deletion?', /delet|request/i],
      ['Will you treat me differently if I use my rights?', /discriminat|rights/i],
      ['Where do you get my personal information from?', /source|provide|directly/i],
      ['Why do you collect my information?', /purpose|provide|use/i],
      ['Do you collect geolocation?', /geolocation|location/i],
      ['Do you record my voice?', undefined],
      ['What is the weather like?', undefined],
    ],
  },
  {
    file: 'basecamp/subprocessors.md',
    language: 'en',
    options: ['--name', 'Basecamp', '--email', 'privacy@basecamp.example', '--country', 'US'],
    questions: [
      ['Which subprocessors process my personal data?', /subprocessors/i],
      ['Who processes your payments?', /Braintree|payment/i],
      ['Which company sends your transactional e-mails?', /Mailchimp|transactional/i],
      ['Where are your subprocessors located?', /United States|EU/],
      ['Do you have data processing agreements with your subprocessors?', /agreement/i],
      ['How can I be told when the list changes?', /notified|subscribe/i],
      ['Who reports errors for you?', /Sentry|error/i],
      ['Which cloud providers do you use?', /Amazon|Cloudflare|Google|cloud/i],
      ['How long do you keep my messages?', undefined],
      ['Do you record my voice?', undefined],
    ],
  },
  {
    file: 'github/general-privacy-statement.2023.md',
    language: 'en',
    options: [],
    questions: [
      ['Can GitHub staff read my private repositories?', /private repositor/i],
      ['Do you respond to Do Not Track signals?', /Do Not Track/i],
      ['Do you use flash cookies?', /flash|local shared/i],
      ['How do I turn off non-essential cookies?', /cookie/i],
      ['Who can I complain to in Europe?', /supervisory|data protection authorit|complain/i],
      ['Do you sell my personal data?', /sell/i],
      ['Do you transfer data out of the European Union?', /transfer/i],
      ['How long do you keep my personal data?', /retain|as long as/i],
      ['Do you record phone calls?', undefined],
      ['Do you offer discounts to students?', undefined],
    ],
  },
  {
    file: 'github/general-privacy-statement.2024-02-update.md',
    language: 'en',
    options: [],
    questions: GITHUB_SINCE_2024,
  },
];

const absent = !existsSync(POLICIES);
describe.skipIf(absent)(`ten questions to each policy${absent ? ' (skipped: ../shared is absent)' : ''}`, () => {
  it.each(ASKED)('$file: answered from the right words, or declined', { timeout: 120_000 }, async (one) => {
    const to = join(folder, one.file.replaceAll('/', '-'));
    await init('--from', join(POLICIES, one.file), '--to', to, ...one.options, '--json');
    const { configuration } = readConfiguration({ LIMPIDE_HOME: join(folder, 'home') });
    const { answerer } = await openCompany(configuration, to, () => {});
    const told = await Promise.all(one.questions.map((asked) => tell(answerer, asked, one.language)));
    // To read what was told: TOLD=FILE.
    if (process.env.TOLD) await appendFile(process.env.TOLD, `${JSON.stringify({ file: one.file, told })}\n`);
    expect(told.filter(({ fate }) => fate === 'wrong')).toEqual([]);
    expect(told.filter(({ fate }) => fate === 'right').length, JSON.stringify(told, null, 1)).toBeGreaterThanOrEqual(3);
  });
});

async function tell(answerer: Answerer, [question, expected]: Expected, language: Language) {
  const { outcome, shown } = await answerer.answer({ text: question, language });
  const quotes = shown.map(({ quote }) => quote);
  if (outcome !== 'answered') return { question, outcome, fate: 'declined', quotes };
  const right = expected !== undefined && quotes.some((quote) => expected.test(quote));
  return { question, outcome, fate: right ? 'right' : 'wrong', quotes };
}
