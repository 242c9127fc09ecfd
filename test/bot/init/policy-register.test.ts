import { describe, expect, it } from 'vitest';
import { PolicyIncompleteError, policyRegister } from '../../../bot/init/policy-register.ts';
import { readRegister } from '../../../knowledge/register/read-register.ts';

const EN = `# Acme Privacy Policy

We keep your orders for three years. You can write to privacy[at]acme[dot]example or to privacy@acme.example.

## Sharing
We share nothing with anyone in the United Kingdom. The Information Commissioner may ask.
`;
const FR = `# Politique de confidentialité de Brindille

Nous gardons vos commandes trois ans. Écrivez-nous à donnees@brindille.example.
`;

const read = (files: Record<string, string>) =>
  readRegister(Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) })));

describe('a register made of a policy', () => {
  it.each([
    ['en', EN, 'Acme', 'privacy@acme.example', 'GB', 'documents/privacy.en.md'],
    ['fr', FR, 'Brindille', 'donnees@brindille.example', 'FR', 'documents/privacy.fr.md'],
  ])('is valid, and takes from it what it says (%s)', (language, policy, name, email, country, path) => {
    const made = policyRegister(policy, {});
    expect(made.language).toBe(language);
    expect(Object.keys(made.files)).toEqual(['company.yaml', path]);
    const { register } = read(made.files);
    expect(register?.company).toMatchObject({ name, contact: { email }, country, languages: [language] });
    expect(register?.statements.length).toBeGreaterThan(0);
    expect(made.toCheck.map(({ key, why }) => `${key} ${why}`)).toEqual([
      'name found',
      'contact.email found',
      'country assumed',
      'controller.address missing',
      'authority assumed',
    ]);
  });

  it('takes what it is told before what it finds', () => {
    const made = policyRegister(EN, {
      name: 'Zed',
      email: 'a@zed.example',
      country: 'de',
      address: '1 Weg',
      language: 'en',
    });
    expect(read(made.files).register?.company).toMatchObject({
      id: 'zed',
      name: 'Zed',
      controller: { address: '1 Weg' },
      contact: { email: 'a@zed.example' },
      country: 'DE',
      jurisdictions: ['eu-gdpr'],
    });
    expect(made.toCheck).toEqual([{ key: 'authority', value: 'European Data Protection Board', why: 'assumed' }]);
  });

  it.each([
    ['--name', 'we keep things.\n'],
    ['--email', '# Acme Privacy Policy\n\nWe keep things.\n'],
  ])('asks for %s where the policy does not say it', (option, policy) => {
    expect(() => policyRegister(policy, {})).toThrow(PolicyIncompleteError);
    expect(() => policyRegister(policy, {})).toThrow(option);
  });
});
