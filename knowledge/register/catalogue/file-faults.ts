import { counted, faultEntry, type Nothing, remarkEntry } from './wording.ts';

/** Faults of the folder and of its files, before they are read. */
export const FILE_FAULTS = {
  'folder-absent': faultEntry((_: Nothing) => ({
    found: { fr: "Ce dossier n'existe pas.", en: 'This folder does not exist.' },
    allowed: {
      fr: 'Un registre est un dossier qui contient company.yaml.',
      en: 'A register is a folder that holds company.yaml.',
    },
    remedy: { fr: 'Vérifiez le chemin donné.', en: 'Check the path given.' },
  })),
  'not-a-folder': faultEntry((_: Nothing) => ({
    found: { fr: "C'est un fichier, pas un dossier.", en: 'This is a file, not a folder.' },
    allowed: {
      fr: 'Un registre est un dossier qui contient company.yaml.',
      en: 'A register is a folder that holds company.yaml.',
    },
    remedy: { fr: 'Donnez le dossier du registre.', en: "Give the register's folder." },
  })),
  'folder-empty': faultEntry((_: Nothing) => ({
    found: { fr: 'Le dossier est vide.', en: 'The folder is empty.' },
    allowed: {
      fr: 'Un registre contient company.yaml, et des pratiques (practices/) ou des documents (documents/).',
      en: 'A register holds company.yaml, and practices (practices/) or documents (documents/).',
    },
    remedy: {
      fr: 'Écrivez company.yaml, puis un premier fichier dans practices/ ou documents/ ; docs/register.md en donne des modèles.',
      en: 'Write company.yaml, then a first file in practices/ or documents/; docs/register.md shows examples.',
    },
  })),
  'company-absent': faultEntry((_: Nothing) => ({
    found: { fr: "Le fichier company.yaml n'y est pas.", en: 'The file company.yaml is not there.' },
    allowed: {
      fr: 'Chaque registre dit dans company.yaml qui répond des données.',
      en: 'Every register says in company.yaml who answers for the data.',
    },
    remedy: {
      fr: 'Écrivez company.yaml à la racine du registre ; docs/register.md en donne un modèle.',
      en: 'Write company.yaml at the top of the register; docs/register.md shows an example.',
    },
  })),
  'nothing-declared': faultEntry((_: Nothing) => ({
    found: {
      fr: 'Le registre ne déclare rien : ni pratique, ni document.',
      en: 'The register declares nothing: no practice and no document.',
    },
    allowed: {
      fr: 'Au moins un fichier practices/<id>.yaml ou documents/<nom>.md.',
      en: 'At least one file practices/<id>.yaml or documents/<name>.md.',
    },
    remedy: {
      fr: 'Ajoutez une pratique, ou votre politique de confidentialité en Markdown dans documents/.',
      en: 'Add a practice, or your privacy policy as Markdown in documents/.',
    },
  })),
  'file-too-large': faultEntry((facts: { bytes: number; limit: number }) => ({
    found: {
      fr: `Le fichier fait ${counted(facts.bytes).fr} octets.`,
      en: `The file is ${counted(facts.bytes).en} bytes long.`,
    },
    allowed: {
      fr: `Au plus ${counted(facts.limit).fr} octets par fichier.`,
      en: `At most ${counted(facts.limit).en} bytes a file.`,
    },
    remedy: { fr: 'Partagez-le en plusieurs fichiers.', en: 'Split it into several files.' },
  })),
  'file-unreadable': faultEntry((facts: { reason: string }) => ({
    found: {
      fr: `Le fichier ne peut pas être lu (${facts.reason}).`,
      en: `The file cannot be read (${facts.reason}).`,
    },
    allowed: { fr: 'Un fichier ordinaire et lisible.', en: 'An ordinary file that can be read.' },
    remedy: {
      fr: 'Vérifiez les droits du fichier, ou que le lien mène quelque part.',
      en: "Check the file's permissions, or that the link leads somewhere.",
    },
  })),
  'link-outside': faultEntry((_: Nothing) => ({
    found: { fr: 'Ce lien mène hors du registre.', en: 'This link leads out of the register.' },
    allowed: {
      fr: 'Tout ce qui est déclaré se trouve dans le dossier du registre.',
      en: "Everything declared lies in the register's folder.",
    },
    remedy: { fr: 'Remplacez le lien par une copie du fichier.', en: 'Replace the link by a copy of the file.' },
  })),
  'not-utf8': faultEntry((facts: { byte: number }) => ({
    found: {
      fr: `L'octet ${counted(facts.byte).fr} n'est pas de l'UTF-8.`,
      en: `Byte ${counted(facts.byte).en} is not UTF-8.`,
    },
    allowed: { fr: 'Des fichiers de texte en UTF-8.', en: 'Text files in UTF-8.' },
    remedy: {
      fr: "Enregistrez le fichier en UTF-8 depuis l'éditeur (il est sans doute en Windows-1252 ou en UTF-16).",
      en: 'Save the file as UTF-8 from the editor (it is probably in Windows-1252 or UTF-16).',
    },
  })),
  'file-unknown': remarkEntry((facts: { rename?: string }) => ({
    found: { fr: "Ce fichier n'est pas lu.", en: 'This file is not read.' },
    allowed: {
      fr: 'Sont lus : company.yaml, glossary.yaml, practices/<id>.yaml et documents/<nom>.md.',
      en: 'Read are: company.yaml, glossary.yaml, practices/<id>.yaml and documents/<name>.md.',
    },
    remedy:
      facts.rename === undefined
        ? {
            fr: "Déplacez-le s'il déclare quelque chose ; sinon, laissez-le.",
            en: 'Move it if it declares something; else leave it.',
          }
        : { fr: `Renommez-le en ${facts.rename}.`, en: `Rename it to ${facts.rename}.` },
  })),
};
