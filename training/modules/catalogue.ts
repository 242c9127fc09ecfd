import {
  faultEntry,
  type Nothing,
  quoted,
  remarkEntry,
  type Wording,
} from '../../knowledge/register/catalogue/wording.ts';

const REREAD: Wording['remedy'] = {
  fr: "Relisez l'élément à la lumière du nouveau texte, corrigez-le s'il le faut, puis notez la nouvelle révision.",
  en: 'Read the item again beside the new words, mend it if need be, then write the new revision.',
};
const SET_ASIDE = {
  fr: "Un élément n'est posé que si son auteur a lu les énoncés tels qu'ils sont déclarés aujourd'hui.",
  en: 'An item is asked only if its author has read the statements as they are declared today.',
};

function suggestion(nearest: string | undefined, otherwise: Wording['remedy']): Wording['remedy'] {
  if (nearest === undefined) return otherwise;
  return { fr: `Vouliez-vous dire ${quoted(nearest).fr} ?`, en: `Did you mean ${quoted(nearest).en}?` };
}

/** What can be wrong with a module beyond the values of its keys. A remark on an item sets that item aside. */
export const MODULE_FAULTS = {
  'module-id-not-file-name': faultEntry((facts: { id: string; name: string }) => ({
    found: {
      fr: `Le module s'appelle ${quoted(facts.id).fr} et le fichier ${quoted(facts.name).fr}.`,
      en: `The module is called ${quoted(facts.id).en} and the file ${quoted(facts.name).en}.`,
    },
    allowed: { fr: "L'id est le nom du fichier sans .yaml.", en: 'The id is the name of the file without .yaml.' },
    remedy: { fr: `Renommez le fichier en ${facts.id}.yaml.`, en: `Rename the file to ${facts.id}.yaml.` },
  })),
  'item-twice': faultEntry((facts: { id: string }) => ({
    found: {
      fr: `L'élément ${quoted(facts.id).fr} existe déjà dans ce module.`,
      en: `The item ${quoted(facts.id).en} already exists in this module.`,
    },
    allowed: { fr: 'Un élément par id dans un module.', en: 'One item an id in a module.' },
    remedy: { fr: "Donnez un autre id à l'un des deux.", en: 'Give one of them another id.' },
  })),
  'item-without-statements': faultEntry((_: Nothing) => ({
    found: { fr: "L'élément ne cite aucun énoncé.", en: 'The item names no statement.' },
    allowed: {
      fr: 'Au moins un énoncé dont la bonne réponse découle : pratique#énoncé@révision.',
      en: 'At least one statement that the right answer follows from: practice#statement@revision.',
    },
    remedy: {
      fr: "Citez l'énoncé déclaré, avec la révision que vous avez lue.",
      en: 'Name the declared statement, with the revision you have read.',
    },
  })),
  'one-right-option': faultEntry((facts: { right: number; options: number }) => ({
    found: {
      fr: `${facts.right} option(s) juste(s) sur ${facts.options}.`,
      en: `${facts.right} right option(s) of ${facts.options}.`,
    },
    allowed: {
      fr: 'choose-one : de deux à six options, dont exactement une avec right: true.',
      en: 'choose-one: two to six options, exactly one of them with right: true.',
    },
    remedy: {
      fr: 'Marquez la seule option juste, ou passez à choose-several.',
      en: 'Mark the only right option, or make it choose-several.',
    },
  })),
  'several-options': faultEntry((facts: { right: number; options: number }) => ({
    found: {
      fr: `${facts.right} option(s) juste(s) sur ${facts.options}.`,
      en: `${facts.right} right option(s) of ${facts.options}.`,
    },
    allowed: {
      fr: 'choose-several : de trois à six options, dont au moins une juste et une fausse.',
      en: 'choose-several: three to six options, at least one right and one wrong.',
    },
    remedy: { fr: 'Ajoutez des options, ou corrigez right.', en: 'Add options, or mend right.' },
  })),
  'option-twice': faultEntry((facts: { text: string }) => ({
    found: {
      fr: `Le texte ${quoted(facts.text).fr} sert deux fois.`,
      en: `The text ${quoted(facts.text).en} is there twice.`,
    },
    allowed: { fr: 'Des options qui se distinguent.', en: 'Options that differ.' },
    remedy: { fr: "Retirez l'une des deux.", en: 'Remove one of them.' },
  })),
  'parts-all-alike': faultEntry((_: Nothing) => ({
    found: {
      fr: 'Toutes les parties sont justes, ou toutes sont fausses.',
      en: 'All parts are right, or all are wrong.',
    },
    allowed: {
      fr: 'put-right : de deux à huit parties ; les fausses portent instead, et il y a au moins une partie de chaque sorte.',
      en: 'put-right: two to eight parts; the wrong ones have instead, and there is at least one of each kind.',
    },
    remedy: {
      fr: "Découpez l'explication, et donnez instead aux parties fausses.",
      en: 'Cut the explanation up, and give instead to the wrong parts.',
    },
  })),
  'practice-not-bound': faultEntry((facts: { practice: string; bound: string[] }) => ({
    found: {
      fr: `La bonne réponse est ${quoted(facts.practice).fr}, dont aucun énoncé n'est cité.`,
      en: `The right answer is ${quoted(facts.practice).en}, none of whose statements is named.`,
    },
    allowed: {
      fr: `practice est celle d'un énoncé de statements : ${facts.bound.join(', ')}.`,
      en: `practice is that of one of the statements: ${facts.bound.join(', ')}.`,
    },
    remedy: { fr: 'Corrigez practice ou statements.', en: 'Mend practice or statements.' },
  })),
  'practice-also-other': faultEntry((facts: { practice: string }) => ({
    found: {
      fr: `La pratique ${quoted(facts.practice).fr} est deux fois parmi les choix.`,
      en: `The practice ${quoted(facts.practice).en} is among the choices twice.`,
    },
    allowed: {
      fr: 'others nomme d’une à cinq autres pratiques, chacune une fois.',
      en: 'others names one to five other practices, each once.',
    },
    remedy: { fr: 'Retirez-la de others.', en: 'Remove it from others.' },
  })),
  'languages-differ': faultEntry((facts: { path: string; has: string; lacks: string }) => ({
    found: {
      fr: `Le texte ${facts.path} n'existe pas en ${facts.lacks}, alors que l'élément existe en ${facts.has}.`,
      en: `The text ${facts.path} does not exist in ${facts.lacks}, though the item does in ${facts.has}.`,
    },
    allowed: {
      fr: "Tous les textes d'un élément sont dans les mêmes langues.",
      en: 'All texts of an item are in the same languages.',
    },
    remedy: { fr: 'Traduisez ce texte.', en: 'Translate this text.' },
  })),
  'statement-gone': remarkEntry((facts: { ref: string; nearest: string | undefined }) => ({
    found: {
      fr: `L'énoncé ${quoted(facts.ref).fr} n'est pas déclaré : l'élément n'est plus posé.`,
      en: `The statement ${quoted(facts.ref).en} is not declared: the item is set aside.`,
    },
    allowed: SET_ASIDE,
    remedy: suggestion(facts.nearest, {
      fr: "Liez l'élément à un énoncé déclaré, ou retirez-le.",
      en: 'Bind the item to a declared statement, or remove it.',
    }),
  })),
  'practice-gone': remarkEntry((facts: { practice: string; nearest: string | undefined }) => ({
    found: {
      fr: `La pratique ${quoted(facts.practice).fr} n'est pas déclarée : l'élément n'est plus posé.`,
      en: `The practice ${quoted(facts.practice).en} is not declared: the item is set aside.`,
    },
    allowed: { fr: 'Des pratiques du registre.', en: 'Practices of the register.' },
    remedy: suggestion(facts.nearest, { fr: 'Remplacez-la.', en: 'Replace it.' }),
  })),
  'revision-changed': remarkEntry((facts: { ref: string; revision: number; now: number }) => ({
    found: {
      fr: `L'élément suit la révision ${facts.revision} de ${facts.ref} ; la révision ${facts.now} est déclarée : il n'est plus posé.`,
      en: `The item follows revision ${facts.revision} of ${facts.ref}; revision ${facts.now} is declared: it is set aside.`,
    },
    allowed: SET_ASIDE,
    remedy: REREAD,
  })),
};

/** Where the same fault of a register's file asks for something else here. */
export const REWORDED: Record<string, Omit<Wording, 'found'>> = {
  'folder-absent': {
    allowed: {
      fr: 'Un dossier qui contient un fichier .yaml par module.',
      en: 'A folder that holds one .yaml file a module.',
    },
    remedy: { fr: 'Vérifiez le chemin donné (LIMPIDE_TRAINING).', en: 'Check the path given (LIMPIDE_TRAINING).' },
  },
  'not-a-folder': {
    allowed: {
      fr: 'Un dossier qui contient un fichier .yaml par module.',
      en: 'A folder that holds one .yaml file a module.',
    },
    remedy: { fr: 'Donnez le dossier des modules.', en: 'Give the folder of the modules.' },
  },
  'folder-empty': {
    allowed: { fr: 'Au moins un module.', en: 'At least one module.' },
    remedy: {
      fr: 'Écrivez un premier module ; docs/training.md en donne un modèle.',
      en: 'Write a first module; docs/training.md shows an example.',
    },
  },
  'file-unknown': {
    allowed: { fr: 'Sont lus : <id>.yaml.', en: 'Read are: <id>.yaml.' },
    remedy: {
      fr: "Renommez-le en .yaml si c'est un module ; sinon, laissez-le.",
      en: 'Rename it to .yaml if it is a module; else leave it.',
    },
  },
  'link-outside': {
    allowed: {
      fr: 'Tous les modules se trouvent dans le dossier des modules.',
      en: 'All modules lie in the folder of the modules.',
    },
    remedy: { fr: 'Remplacez le lien par une copie du fichier.', en: 'Replace the link by a copy of the file.' },
  },
  missing: {
    allowed: { fr: 'Elle est obligatoire ici.', en: 'It is required here.' },
    remedy: {
      fr: 'Ajoutez-la ; docs/training.md donne un modèle de chaque forme.',
      en: 'Add it; docs/training.md shows an example of each form.',
    },
  },
  'text-too-long': {
    allowed: {
      fr: 'Les longueurs de docs/training.md : on doit pouvoir lire un élément en une minute.',
      en: 'The lengths in docs/training.md: an item is read within a minute.',
    },
    remedy: { fr: 'Raccourcissez-le.', en: 'Shorten it.' },
  },
};
