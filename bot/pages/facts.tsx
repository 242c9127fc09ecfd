import type { ComponentChildren } from 'preact';
import type { Facts } from '../../knowledge/register/register.ts';
import type { Bilingual, Language } from '../../knowledge/statement.ts';
import { periodInWords } from '../conversation/catalogue/periods.ts';
import { told } from '../typography.ts';
import { DATA_CATEGORIES, DATA_SUBJECTS, DATA_USES } from './code-words.ts';
import { BASIS_WORDS, countryName, ROLE_WORDS, SAFEGUARD_WORDS, wordsFor } from './codes.ts';
import { WORDS, type Words } from './words.ts';

/** What a practice declares for programs, in words. Nothing where it declares none of it. */
export function FactsTable({ facts, language }: { facts: Facts; language: Language }) {
  const words = WORDS[language];
  const rows = (Object.keys(words.facts) as (keyof Words['facts'])[]).flatMap((name) => {
    const items = itemsOf(facts, name, language);
    return items.length === 0 ? [] : [{ name, items }];
  });
  if (rows.length === 0) return null;
  return (
    <section class="facts" aria-labelledby="_glance">
      <h2 id="_glance">{words.glance}</h2>
      <dl>
        {rows.map(({ name, items }) => (
          <div key={name}>
            <dt>{words.facts[name]}</dt>
            {items.map((item, index) => (
              <dd key={index}>{item}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

function itemsOf(facts: Facts, name: keyof Words['facts'], language: Language): ComponentChildren[] {
  const words = WORDS[language];
  const texts = (list: readonly Bilingual[] = []) => list.map((text) => <Told text={text} language={language} />);
  const distinct = (list: readonly string[]) => [...new Set(list)];
  switch (name) {
    case 'dataCategories':
      return distinct((facts.dataCategories ?? []).map((key) => wordsFor(key, DATA_CATEGORIES, language)));
    case 'subjects':
      return distinct((facts.subjects ?? []).map((key) => wordsFor(key, DATA_SUBJECTS, language)));
    case 'purposes':
      return (facts.purposes ?? []).map(({ use, basis }) => (
        <>
          {wordsFor(use, DATA_USES, language)}
          {basis !== undefined && <small>{BASIS_WORDS[basis][language]}</small>}
        </>
      ));
    case 'retention':
      return (facts.retention ?? []).map(({ period, from }) => {
        const length = periodInWords(period, language) ?? period;
        return from === undefined ? length : words.periodFrom(length, told(from, language).text);
      });
    case 'recipients':
      return (facts.recipients ?? []).map(({ name: recipient, role, country }) => (
        <>
          {recipient}
          <small>
            {ROLE_WORDS[role][language]}
            {country !== undefined && `, ${countryName(country, language)}`}
          </small>
        </>
      ));
    case 'transfers':
      return (facts.transfers ?? []).map(({ country, safeguard }) => (
        <>
          {countryName(country, language)}
          <small>{SAFEGUARD_WORDS[safeguard][language]}</small>
        </>
      ));
    case 'source':
      return texts(facts.source && [facts.source]);
    case 'automatedDecisions':
      return (facts.automatedDecisions ?? []).map(({ name: decision, logic, solely }) => (
        <>
          <Told text={decision} language={language} />
          <small>
            <Told text={logic} language={language} /> {words.solely[solely ? 'yes' : 'no']}.
          </small>
        </>
      ));
    case 'security':
      return texts(facts.security);
    case 'choices':
      return texts(facts.choices);
  }
}

/** Declared words in the language of the page, or in the other one, marked so. */
function Told({ text, language }: { text: Bilingual; language: Language }) {
  const shown = told(text, language);
  return <span {...(shown.language !== language && { lang: shown.language })}>{shown.text}</span>;
}
