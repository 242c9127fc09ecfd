import { subjectWords } from './words.ts';

const OPENS_AS_ONE_MORE =
  /^[\s"'«(-]*(?:(?:ok(?:ay)?|bon|fine|so|alors|donc)[\s,.]+)?(?:and|et|or|ou|also|what about|how about|same|même|pareil|idem|é|n(?= )|even if|what if|in that case|dans ce cas)(?!\p{L})/iu;

/** Words that carry on, yet as often open a question of its own: they count where little else is said. */
const CARRIES_ON = /^[\s"'«(-]*(?:but|mais|so|donc|alors|then|du coup|si|even)(?!\p{L})/iu;

/** Pronouns and pointing words that stand for something said before. */
const POINTS_BACK =
  /(?<!\p{L})(?:it|its|they|them|their|those|these|this|that(?= \p{L}+ (?:stay|last|kept|go|work)|\s*\?)|he|she|him|over there|there(?=\s*\?)|ones?|celui-(?:ci|là)|celle-(?:ci|là)|ceux-(?:ci|là)|celles-(?:ci|là)|ça|cela|y|lui|leur(?= \p{L}+)|ils|elles|ce (?:délai|fichier|film|code)|cette (?:durée|donnée|liste|information)|ces (?:données|images|photos|informations))(?!\p{L})/iu;

/** French object pronouns stand between subject and verb: "vous la gardez", "on les lui donne". */
const CLITIC =
  /(?<!\p{L})(?:vous|tu|je|on|nous|il|elle|ils|elles|qui|ne)\s+(?:(?:le|la|les|en|y|lui|leur)\s+|l')+\p{L}+(?:ez|es|e|ent|ons|a|ait|t|s)(?!\p{L})/iu;
const CLITIC_INVERTED = /(?<!\p{L})(?:(?:les?|la|en)\s+|l')\p{L}+-(?:vous|t-il|t-on|il|elle|on|ils)(?!\p{L})/iu;

/** « Mes données sont-elles chiffrées ? »: the pronoun repeats the subject of its own sentence. */
const SUBJECT_REPEATED =
  /^(\W*(?:(?:les?|la|mes|mon|ma|tes|ton|ta|vos|votre|nos|notre|des|une?|du|cet|cette|quel(?:le)?s?)\s|l['’])[^,;?]*?\p{L})-(?:t-)?(?:ils?|elles?)(?!\p{L})/iu;

/** A question of at most this many telling words may lean on the one before. */
const FEW = 3;

/** Whether a question only makes sense with what came before. Surface cues only; the caller knows whether anything came before. */
export function isFollowUp(question: string): boolean {
  const content = subjectWords(question).length;
  if (OPENS_AS_ONE_MORE.test(question)) return content <= FEW + 2;
  if (CARRIES_ON.test(question) && content <= FEW) return true;
  const plain = question.replace(SUBJECT_REPEATED, '$1');
  return (
    content === 0 ||
    (content <= FEW && (POINTS_BACK.test(plain) || CLITIC.test(plain) || CLITIC_INVERTED.test(question)))
  );
}

/** Subject words up to which a question may lean on what was asked or wished before, whatever it begins with. */
const SHORT = 2;

/** Words from which a question with a subject of its own is a whole one: "How long do you keep my bills?" */
const WHOLE = 5;

/**
 * Whether a question may make sense only with what came before: it is weighed with that, and by itself. One of few telling
 * words may, unless it is long enough to be whole.
 */
export function mayLean(question: string): boolean {
  if (isFollowUp(question)) return true;
  const subjects = subjectWords(question).length;
  const words = question.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  return subjects === 0 || (subjects <= SHORT && words.length < WHOLE);
}
