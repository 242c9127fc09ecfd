import type { Bilingual } from '../../../knowledge/statement.ts';

const ORDINALS: RegExp[] = [
  /^(?:the |le |la )?(?:1|one|first|un|une|premier|première|1er|1re|1st)(?: one)?$/iu,
  /^(?:the |le |la )?(?:2|two|second|deux|deuxième|seconde?|2e|2nd)(?: one)?$/iu,
  /^(?:the |le |la )?(?:3|three|third|trois|troisième|3e|3rd|last|dernier|dernière)(?: one)?$/iu,
];

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The practice that a message chooses among those offered: by number, place or title. */
export function chosenPractice(text: string, offered: { practice: string; title: Bilingual }[]): string | undefined {
  const bare = fold(text);
  const index = ORDINALS.findIndex((ordinal) => ordinal.test(text.replace(/[.!)\s]+$/, '').trim()));
  const byPlace = offered[index]?.practice;
  if (byPlace !== undefined) return byPlace;
  return offered.find(({ title }) => Object.values(title).some((name) => fold(name) === bare))?.practice;
}
