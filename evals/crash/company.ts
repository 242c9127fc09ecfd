import { createRegister, type Register } from '../../knowledge/register/register.ts';

/** A company that has declared nothing: only filing is looked at here. */
export function crashCompany(): Register {
  return createRegister(
    {
      id: 'crash',
      name: 'Rivage',
      controller: { name: 'Rivage SAS', address: '1 quai du Port, Lorient' },
      contact: { email: 'privacy@rivage.example' },
      authority: { name: { fr: 'CNIL', en: 'CNIL' }, url: 'https://www.cnil.fr' },
      languages: ['fr', 'en'],
      jurisdictions: ['eu-gdpr'],
      country: 'FR',
    },
    [],
    [],
  );
}
