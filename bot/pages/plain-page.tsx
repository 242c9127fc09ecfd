import type { ComponentChildren } from 'preact';
import type { Register } from '../../knowledge/register/register.ts';
import { Layout } from './layout.tsx';
import type { Here } from './links.ts';

export interface PlainPageProps {
  here: Here;
  current: { register: Register; snapshot: string };
  title: string;
  /** '' for none. */
  lead: string;
  children?: ComponentChildren;
}

/** A heading, what it is about, and what follows. */
export function PlainPage({ here, current: { register, snapshot }, title, lead, children }: PlainPageProps) {
  return (
    <Layout
      here={here}
      company={register.company}
      snapshot={snapshot}
      title={`${title} – ${register.company.name}`}
      page="changes"
    >
      <h1>{title}</h1>
      {lead !== '' && <p class="lead">{lead}</p>}
      {children}
    </Layout>
  );
}
