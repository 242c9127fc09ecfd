/** Clear cases of each kind; the right, then the message. None of them is among what the heads are fitted on. */
export const WISHES: [string, string][] = [
  ['access erasure', 'Supprimez mon compte et envoyez-moi une copie avant.'],
  ['access erasure', 'Close my account, and send me a copy of my file first.'],
  ['opt_out_sale', 'You sell my data, stop it.'],
  ['erasure', "Je souhaite que l'ensemble de mes données soit supprimé de vos systèmes."],
  ['erasure', 'Please erase my profile and everything attached to it.'],
  ['access', 'Je voudrais obtenir une copie de tout ce que vous détenez sur moi.'],
  ['access', 'I would like to receive a copy of the personal data you have about me.'],
  ['rectification', 'Mon nom est mal orthographié dans mon dossier, merci de le corriger : Lefèvre.'],
  ['rectification', 'You have the wrong date of birth for me, please correct it to 2 May 1980.'],
  ['restriction', 'Je vous demande de bloquer toute utilisation de mon dossier tant que le litige est en cours.'],
  ['restriction', 'Please freeze the use of my file until the dispute has been settled.'],
  ['portability', 'Exportez mes données dans un format lisible par ma nouvelle application.'],
  ['portability', 'Please export my data in a machine-readable format so I can take it to another provider.'],
  ['objection', "Je m'oppose à l'analyse de mes habitudes pour établir mon profil."],
  ['objection', 'I object to you profiling me on the basis of my purchases.'],
  ['objection_marketing', 'Merci de ne plus m’envoyer de publicités par e-mail.'],
  ['objection_marketing', 'Please stop sending me marketing emails.'],
  ['withdraw_consent', 'Je retire le consentement que je vous avais donné pour l’étude.'],
  ['withdraw_consent', 'I withdraw the consent I gave for the research study.'],
  ['human_review', "Ma demande de crédit a été refusée par un algorithme, je veux qu'une personne la réexamine."],
  ['human_review', 'My loan was refused by a computer, I want a person to review that decision.'],
  ['opt_out_sale', 'Ne vendez pas mes informations personnelles à des tiers.'],
  ['opt_out_sale', 'Do not sell or share my personal information with third parties.'],
  ['limit_sensitive', 'N’utilisez mes données de santé que pour mes soins, pour rien d’autre.'],
  ['limit_sensitive', 'Limit the use of my sensitive health data to my treatment only.'],
  ['complaint', 'Je dépose une réclamation officielle sur la façon dont vous avez divulgué mon dossier.'],
  ['complaint', 'I am making a formal complaint about the way you disclosed my records.'],
  ['access erasure', 'Envoyez-moi une copie de mes données, puis supprimez mon compte.'],
  ['access erasure', 'Send me a copy of my data and then delete my account.'],
  ['erasure', 'Please delete my account and all my data.'],
  ['erasure', 'Supprimez mon compte et toutes mes données.'],
  ['objection', 'Je souhaite m’opposer à la comparaison avec les voisins.'],
  ['erasure', 'Combien de temps gardez-vous mes photos ? Supprimez-les toutes, s’il vous plaît.'],
  ['objection_marketing', 'Where did you get my address? Stop sending me your catalogues.'],
];

export const ON_BEHALF: [string, string][] = [
  ['access', 'Au nom de ma cliente, et sur mandat, je demande la copie complète de son dossier.'],
  ['access', 'I hold power of attorney for my father and request a copy of his file on his behalf.'],
];

export const NOT_WISHES: [string, string][] = [
  ['supposed', 'Donc vous vendez mes relevés à mon assureur.'],
  ['supposed', 'Du coup vous transmettez mes données à la police !'],
  ['supposed', 'So you sell my readings to my insurer.'],
  ['negated', 'Ne supprimez pas mon compte, je veux seulement savoir où sont mes factures.'],
  ['negated', "I'm not asking you to delete anything, I only want to know where my photos are."],
  ['hypothetical', 'Si je supprimais mon compte, que deviendraient mes photos de vacances ?'],
  ['hypothetical', 'If I deleted my account one day, what would become of my holiday photos?'],
  ['past', 'J’ai supprimé mon compte le mois dernier, tout s’est bien passé.'],
  ['past', 'I deleted my account last month and it all went well.'],
  ['question about a right', 'Comment fait-on pour supprimer son compte ?'],
  ['question about a right', 'How does one go about deleting an account?'],
  ['practice', 'Combien de temps conservez-vous les enregistrements des appels ?'],
  ['practice', 'Who can see the photos that I upload?'],
  ['homonym', 'Comment supprimer une photo de mon album ?'],
  ['homonym', 'How do I delete a photo from an album?'],
  ['reported', 'Ma voisine a demandé la suppression de son compte chez vous.'],
  ['reported', 'My neighbour told me she had asked you to delete her data.'],
  ['small talk', 'Merci beaucoup, bonne journée !'],
  ['small talk', 'Thanks a lot, have a nice day!'],
];

export const STATUSES: [string][] = [
  ['Où en est ma demande de suppression ?'],
  ['Any news about the copy of my data that I requested two weeks ago?'],
];

export const INCIDENTS: [string][] = [
  ["Quelqu'un s'est connecté à mon compte sans mon autorisation."],
  ['Someone has broken into my account.'],
  ["J'ai reçu le courrier d'une autre cliente avec ses résultats médicaux."],
  ["I have received another customer's letter with her bank details."],
];

export const PAST_INCIDENTS: [string][] = [
  ['Avez-vous déjà été victimes d’une fuite de données ?'],
  ['Have you had any data breach in the last few years?'],
  ['Combien de clients ont été concernés par le piratage de 2019 ?'],
  ['What happened in the 2019 leak?'],
];
