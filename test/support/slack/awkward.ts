import fc from 'fast-check';

const AWKWARD = [
  '<!channel> ',
  '<!here|x>',
  '<@U012AB3CD>',
  '@channel ',
  '&amp;&lt;',
  '& < > ',
  '*bold* _it_ ~no~ `code` ',
  '```\n',
  '> quote\n',
  '<https://evil.example|Helio> ',
  '👩‍👩‍👧‍👦',
  '🇫🇷',
  '\u0301\u0302',
  'e\u0301',
  '\ud83d',
  '\udc4d',
  'مرحبا بالعالم. ',
  '\u202eesrever\u202c',
  '\u0000\u0007',
  '\u200b',
  'Nous gardons vos relevés 24 mois. ',
  ' ',
  '\n\n',
];
/** Long, emoji-laden, right-to-left and markup-laden text, and text that calls everybody. */
export const text = fc
  .array(
    fc.oneof({ arbitrary: fc.constantFrom(...AWKWARD), weight: 4 }, fc.string({ unit: 'binary', maxLength: 30 })),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .chain((some) => fc.constantFrom(1, 1, 1, 40, 700).map((times) => some.join('').repeat(times).slice(0, 20_000)));
export const language = fc.constantFrom('fr' as const, 'en' as const);
