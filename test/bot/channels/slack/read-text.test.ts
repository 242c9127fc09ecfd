import { expect, it } from 'vitest';
import { readText } from '../../../../bot/channels/slack/read-text.ts';

it.each([
  ['an address', 'mon adresse : <mailto:alice@exemple.fr|alice@exemple.fr>', 'mon adresse : alice@exemple.fr'],
  ['an address without a label', '<mailto:alice@exemple.fr>', 'alice@exemple.fr'],
  ['a link with a label', 'voir <https://helio.example/p|la page>', 'voir la page'],
  ['a bare link', '<https://helio.example/p>', 'https://helio.example/p'],
  ['a mention of the app', '<@U012AB3CD> bonjour', 'bonjour'],
  ['a mention of everybody', '<!here> bonjour', 'bonjour'],
  ['a channel', 'dans <#C012AB3CD|general> ?', 'dans #general ?'],
  ['what people type as it is', 'a &lt; b &amp;&amp; c &gt; d', 'a < b && c > d'],
  ['an entity that somebody typed', '&amp;lt;', '&lt;'],
])('reads %s as people see it', (_what, sent, read) => {
  expect(readText(sent)).toBe(read);
});
