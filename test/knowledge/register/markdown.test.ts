import { describe, expect, test } from 'vitest';
import { readRegister } from '../../../knowledge/register/read-register.ts';
import type { Practice } from '../../../knowledge/register/register.ts';
import { asRegisterFiles, COMPANY } from './files.ts';

function practicesOf(documents: Record<string, string>): Practice[] {
  const files = Object.fromEntries(Object.entries(documents).map(([name, text]) => [`documents/${name}`, text]));
  const { register, faults } = readRegister(asRegisterFiles({ 'company.yaml': COMPANY, ...files }));
  expect(faults.filter(({ severity }) => severity === 'fault')).toEqual([]);
  return register?.practices ?? [];
}

const french = (text: string) => textsOf({ 'policy.fr.md': text }, 'fr');
const english = (text: string) => textsOf({ 'policy.en.md': text }, 'en');
const textsOf = (documents: Record<string, string>, language: 'fr' | 'en') =>
  practicesOf(documents).flatMap(({ statements }) => statements.map(({ text }) => text[language]));

describe('a section', () => {
  test('is a practice with its heading as title, named by document and headings', () => {
    const practices = practicesOf({
      'privacy.en.md':
        '# Privacy policy\n\nWe keep little.\n\n## 2. How long do we keep it?\n\nWe keep your bills for ten years.\n',
    });
    expect(practices.map(({ id, title }) => [id, title.en])).toEqual([
      ['privacy', 'Privacy policy'],
      ['privacy-how-long-do-we-keep-it', 'How long do we keep it?'],
    ]);
    expect(practices[1]?.statements[0]).toMatchObject({
      facet: 'retention',
      revision: 1,
      source: { file: 'documents/privacy.en.md', locator: 'Privacy policy › How long do we keep it? ¶1' },
    });
    expect(practices[1]?.statements[0]?.id).toMatch(/^we-keep-your-bills-for-ten-years-[0-9a-f]{6}$/);
    expect(practices[1]).not.toHaveProperty('since');
  });

  test('takes the name of its parent where its own says little', () => {
    const practices = practicesOf({
      'p.en.md': '# Policy\n\n## Data we collect\n\n### From you\n\nWe collect your name and address.\n',
    });
    expect(practices.map(({ title }) => title.en)).toEqual(['Data we collect – From you']);
  });

  test('may have a bold line as heading', () => {
    const practices = practicesOf({ 'p.en.md': '# Policy\n\n**Our cookies**\n\nWe set no cookie for advertising.\n' });
    expect(practices.map(({ id, title }) => [id, title.en])).toEqual([['p-our-cookies', 'Our cookies']]);
  });

  test('changes the name of a statement with its words, and of no other', () => {
    const ids = (text: string) => practicesOf({ 'p.en.md': text })[0]?.statements.map(({ id }) => id) ?? [];
    const before = ids('# Policy\n\nBills are kept for ten years.\n\nLogs are kept for one year.\n');
    const after = ids(
      '# Policy\n\nAn addition to it all.\n\nBills are kept for six years.\n\nLogs are kept for one year.\n',
    );
    expect(after[2]).toBe(before[1]);
    expect(after).not.toContain(before[0]);
  });
});

describe('lists', () => {
  test('of short items make one sentence with what introduces them', () => {
    expect(english('# P\n\nWe collect:\n\n* your name,\n* your address, and\n* your meter number.\n')).toEqual([
      'We collect: your name; your address; and your meter number.',
    ]);
    expect(french('# P\n\nNous collectons :\n\n- votre nom\n- votre adresse\n')).toEqual([
      'Nous collectons : votre nom ; votre adresse.',
    ]);
  });

  test('of long items make a statement each, with what introduces them', () => {
    const long =
      'for the whole time of the contract and three years more, because the law asks us to be able to show what was agreed';
    const texts = english(
      `# P\n\nThere is a rule. We keep:\n\n1. **Letters.** Kept ${long}.\n2. **Calls.** Kept ${long}.\n3. **Mails.** Kept ${long}.\n`,
    );
    expect(texts).toEqual([
      'There is a rule.',
      `We keep: Letters. Kept ${long}.`,
      `We keep: Calls. Kept ${long}.`,
      `We keep: Mails. Kept ${long}.`,
    ]);
  });

  test('keep the negation that introduces them', () => {
    expect(english('# P\n\nWe never share with:\n\n* advertisers\n* data brokers\n')).toEqual([
      'We never share with: advertisers; data brokers.',
    ]);
  });

  test('inside lists keep both introductions', () => {
    expect(
      english(
        '# P\n\nWe share data with:\n\n* Our processors:\n  * Brevo, for e-mail\n  * OVH, for hosting\n* Nobody else, whatever they offer\n',
      ),
    ).toEqual([
      'We share data with: Our processors: Brevo, for e-mail; OVH, for hosting.',
      'We share data with: Nobody else, whatever they offer',
    ]);
  });

  test('that are a table of contents are left out, with their introduction', () => {
    expect(
      english(
        '# P\n\nThe sections are:\n\n* [Cookies](#cookies)\n* [Rights](#rights)\n\n## Cookies\n\nWe set no cookie at all.\n',
      ),
    ).toEqual(['We set no cookie at all.']);
  });

  test('whose last item introduces an address take it along', () => {
    expect(
      french(
        '# P\n\nÉcrivez-nous :\n\n* par courriel à a@b.example\n* ou par courrier :\n\nService des données\n\n56 rue de Varenne\n\n75007 Paris\n\nNous répondons en un mois.\n',
      ),
    ).toEqual([
      'Écrivez-nous : par courriel à a@b.example ; ou par courrier : Service des données, 56 rue de Varenne, 75007 Paris.',
      'Nous répondons en un mois.',
    ]);
  });
});

describe('tables', () => {
  test('give a sentence a row, with the names of the columns', () => {
    const table =
      '| Cookie | Finalité | Durée |\n| --- | --- | --- |\n| \\_session | Connexion | 1 an |\n| \\_csrf | Sécurité | |\n';
    expect(french(`# P\n\nCookies exemptés :\n\n${table}`)).toEqual([
      'Cookies exemptés : _session — Finalité : Connexion ; Durée : 1 an',
      'Cookies exemptés : _csrf — Finalité : Sécurité',
    ]);
  });

  test('do not repeat an introduction that points to them', () => {
    const table = '| Data | Kept |\n| --- | --- |\n| Bills | 10 years |\n';
    expect(english(`# P\n\nThe table below says how long:\n\n${table}`)).toEqual(['Bills — Kept: 10 years']);
  });

  test('with whole sentences need no name of the column', () => {
    const table =
      '| Cookie | Description |\n| --- | --- |\n| Analytics | We let a partner count visits, without your name or your address. |\n';
    expect(english(`# P\n\n${table}`)).toEqual([
      'Analytics: We let a partner count visits, without your name or your address.',
    ]);
  });

  test('read the paragraphs that HTML makes in a cell', () => {
    const table = '| Données | Durée |\n| --- | --- |\n| Compte | <p>À la demande</p><p>Après 2 ans</p><p><br></p> |\n';
    expect(french(`# P\n\n${table}`)).toEqual(['Compte — Durée : À la demande ; Après 2 ans']);
  });
});

describe('what is not prose', () => {
  test('is cleaned', () => {
    const text = [
      '<!-- draft -->',
      '# Policy',
      '',
      'We&nbsp;keep <a href="x">your <b>bills</b></a>&rsquo;&amp;nbsp; *ten* ~~six~~ `years`[^1].<br/>Then ![x](y.png) they are [erased][e].&#x20;',
      '',
      '[^1]: The law asks for it.',
      '',
      '[e]: https://example.org',
      '',
      '<details><summary>Your rights</summary>',
      '<p>You may ask for a&nbsp;copy.</p><script>alert(1)</script>',
      '</details>',
    ].join('\n');
    expect(
      practicesOf({ 'p.en.md': text }).map(({ title, statements }) => [
        title.en,
        ...statements.map(({ text }) => text.en),
      ]),
    ).toEqual([
      ['Policy', 'We\u00A0keep your bills’ ten years. Then they are erased.', 'The law asks for it.'],
      ['Your rights', 'You may ask for a\u00A0copy.'],
    ]);
  });

  test('but looks like a tag stays', () => {
    expect(english('# P\n\nSend a mail to <your name> at the office.\n')).toEqual([
      'Send a mail to your name at the office.',
    ]);
  });
});

describe('long paragraphs', () => {
  test('are cut at sentences into parts of at most 600 characters', () => {
    const sentence = (n: number) =>
      `Sentence number ${n} says, as GitHub, Inc. would, what is kept e.g. for a while and what is not kept at all.`;
    const whole = Array.from({ length: 12 }, (_, n) => sentence(n)).join(' ');
    const texts = english(`# P\n\n${whole}\n`);
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text?.length).toBeLessThanOrEqual(600);
    for (const text of texts) expect(text).toMatch(/^Sentence number .* at all\.$/);
    expect(texts.join(' ')).toBe(whole);
  });

  test('that have a name stay whole', () => {
    const whole = Array.from(
      { length: 12 },
      (_, n) => `Sentence number ${n} says what is kept and what is not kept at all.`,
    ).join(' ');
    const practice = practicesOf({ 'p.en.md': `# P\n\n${whole} {#all}\n` })[0];
    expect(practice?.statements.map(({ id, text }) => [id, text.en])).toEqual([['all', whole]]);
  });
});

describe('a document and its translation', () => {
  const fr =
    '---\nsince: 2026-02-01\nrevision: 4\n---\n# Vie privée\n\n## Nos cookies {#cookies}\n\nAucun cookie publicitaire. {#none}\n\nUn cookie de session.\n\n## Durées\n\nVos factures sont gardées dix ans. {#bills}\n';
  const en =
    '---\nsince: 2026-02-01\nrevision: 4\n---\n# Privacy\n\n## Our cookies {#cookies}\n\nNo advertising cookie at all. {#none}\n\nOne cookie for the session.\n\n## How long\n\nYour bills are kept for ten years. {#bills}\n';

  test('share the practices and statements that share a name', () => {
    const practices = practicesOf({ 'vie-privee.fr.md': fr, 'vie-privee.en.md': en });
    expect(practices.map(({ id, title, revision, since }) => ({ id, title, revision, since }))).toEqual([
      { id: 'vie-privee-cookies', title: { fr: 'Nos cookies', en: 'Our cookies' }, revision: 4, since: '2026-02-01' },
      { id: 'vie-privee-durees', title: { fr: 'Durées', en: 'How long' }, revision: 4, since: '2026-02-01' },
    ]);
    const texts = practices.flatMap(({ statements }) => statements.map(({ text }) => text));
    expect(texts).toEqual([
      { fr: 'Aucun cookie publicitaire.', en: 'No advertising cookie at all.' },
      { fr: 'Un cookie de session.' },
      { en: 'One cookie for the session.' },
      { fr: 'Vos factures sont gardées dix ans.', en: 'Your bills are kept for ten years.' },
    ]);
  });

  test('may have names of their own', () => {
    const named = (text: string) => text.replace('---\n', '---\ndocument: privacy\n');
    const practices = practicesOf({ 'vie-privee.md': named(fr), 'privacy-policy.md': named(en) });
    expect(practices.map(({ id }) => id)).toEqual(['privacy-cookies', 'privacy-durees']);
  });

  test('never take the name of a practice that is declared', () => {
    const practice =
      'id: policy-cookies\nrevision: 1\ntitle: { en: Cookies }\nstatements: [{ id: a, facet: cookies, en: We set none. }]\n';
    const { register } = readRegister(
      asRegisterFiles({
        'company.yaml': COMPANY,
        'practices/policy-cookies.yaml': practice,
        'documents/policy.md': '# Policy\n\n## Cookies\n\nWe really set none of them here.\n',
      }),
    );
    expect(register?.practices.map(({ id }) => id)).toEqual(['policy-cookies', 'policy-cookies-2']);
  });
});

test('the language comes from the head, else the suffix, else the words', () => {
  const language = (name: string, text: string) =>
    Object.keys(practicesOf({ [name]: text })[0]?.statements[0]?.text ?? {});
  expect(language('a.fr.md', '---\nlang: en\n---\nWe keep your data for ten years.\n')).toEqual(['en']);
  expect(language('a.fr.md', 'Cookies techniques uniquement ici.\n')).toEqual(['fr']);
  expect(language('a.md', 'Nous gardons vos données pendant dix ans.\n')).toEqual(['fr']);
  expect(language('a.md', 'We keep your data for ten years.\n')).toEqual(['en']);
});
