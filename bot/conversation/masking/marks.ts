/** What stands in place of personal data. Read in French and English alike, and free of digits, so that masking again changes nothing. */
export const MARKS = {
  email: '[e-mail]',
  phone: '[tel.]',
  iban: '[IBAN]',
  card: '[carte/card]',
  socialSecurity: '[NIR]',
  meter: '[PDL]',
  company: '[SIRET]',
  number: '[n°]',
  ip: '[IP]',
  address: '[adresse/address]',
  date: '[date]',
  secret: '[clé/key]',
  name: '[nom/name]',
} as const;

/** A text without marks, references and codes: they have no language and tell nothing of what is asked. */
export const withoutMarks = (text: string): string =>
  text.replace(/\[[^\]\s]{2,16}\]|\b[\dA-Z]{3,5}(?:-[\dA-Z]{4,5}){1,2}\b/g, ' ');

/** Finds one kind of personal data and puts its mark in its place. */
export type Rule = (text: string) => string;
