import type { Place } from '../../knowledge/register/fault.ts';
import type { Path } from '../../knowledge/register/parse-yaml.ts';
import { LANGUAGES, type Language } from '../../knowledge/statement.ts';
import type { Item } from './module.ts';
import { type ModuleFault, moduleFault } from './module-fault.ts';
import { textsOf } from './texts-of.ts';

type PlaceAt = (path: Path) => Place;

/** What no single value of an item shows. `placeAt` gives the place of a path in the item. */
export function meaningFaults(item: Item, placeAt: PlaceAt): ModuleFault[] {
  return [...formFaults(item, placeAt), ...languageFaults(item, placeAt)];
}

function formFaults(item: Item, placeAt: PlaceAt): ModuleFault[] {
  switch (item.form) {
    case 'choose-one':
    case 'choose-several': {
      const options = item.options.length;
      const right = item.options.filter((option) => option.right).length;
      const wellMade =
        item.form === 'choose-one'
          ? options >= 2 && options <= 6 && right === 1
          : options >= 3 && options <= 6 && right >= 1 && right < options;
      const code = item.form === 'choose-one' ? 'one-right-option' : 'several-options';
      const faults = wellMade ? [] : [moduleFault(code, placeAt(['options']), { right, options })];
      return [...faults, ...repeatedTexts(item.options, 'options', placeAt)];
    }
    case 'which-practice': {
      const bound = [...new Set(item.statements.map(({ practice }) => practice))];
      const choices = [item.practice, ...item.others];
      const twice = choices.find((practice, i) => choices.indexOf(practice) !== i);
      const tooMany = item.others.length > 5 ? item.others[5] : undefined;
      const repeated = twice ?? tooMany;
      return [
        ...(bound.includes(item.practice)
          ? []
          : [moduleFault('practice-not-bound', placeAt(['practice']), { practice: item.practice, bound })]),
        ...(repeated === undefined
          ? []
          : [moduleFault('practice-also-other', placeAt(['others']), { practice: repeated })]),
      ];
    }
    case 'put-right': {
      const wrong = item.parts.filter(({ instead }) => instead !== undefined).length;
      const wellMade = item.parts.length >= 2 && item.parts.length <= 8 && wrong >= 1 && wrong < item.parts.length;
      return wellMade ? [] : [moduleFault('parts-all-alike', placeAt(['parts']), {})];
    }
    case 'true-false':
    case 'explain':
      return [];
  }
}

function repeatedTexts(
  options: { text: { fr?: string; en?: string } }[],
  key: string,
  placeAt: PlaceAt,
): ModuleFault[] {
  return LANGUAGES.flatMap((language) => {
    const seen = new Set<string>();
    return options.flatMap(({ text }, i) => {
      const words = text[language]?.toLowerCase();
      if (words === undefined) return [];
      if (seen.has(words)) return [moduleFault('option-twice', placeAt([key, i, 'text', language]), { text: words })];
      seen.add(words);
      return [];
    });
  });
}

/** An item asked in French is French throughout. */
function languageFaults(item: Item, placeAt: PlaceAt): ModuleFault[] {
  const texts = textsOf(item);
  const used = LANGUAGES.filter((language) => texts.some(({ text }) => text[language] !== undefined));
  return texts.flatMap(({ path, text }) => {
    const lacks = used.filter((language: Language) => text[language] === undefined);
    if (lacks.length === 0) return [];
    const facts = { path: path.join('.'), has: used.join(', '), lacks: lacks.join(', ') };
    return [moduleFault('languages-differ', placeAt(path), facts)];
  });
}
