import type { Register } from '../../knowledge/register/register.ts';
import { Layout } from './layout.tsx';
import { type Here, linkTo } from './links.ts';
import { WORDS } from './words.ts';

/** What a wrong address shows. */
export function MissingPage({ here, register, snapshot }: { here: Here; register: Register; snapshot: string }) {
  const words = WORDS[here.language];
  return (
    <Layout here={here} company={register.company} snapshot={snapshot} title={words.notFoundTitle} page="missing">
      <h1>{words.notFoundTitle}</h1>
      <p class="lead">{words.notFoundBody}</p>
      <p>
        <a class="onward" href={linkTo(here, '/practices')}>
          {words.readPractices(register.practices.length)}
        </a>
      </p>
      <p>
        <a class="onward" href={linkTo(here, '/')}>
          {words.ask}
        </a>
      </p>
    </Layout>
  );
}
