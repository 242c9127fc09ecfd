import type { GroupFigures, Team } from '../../../training/results/team.ts';
import { ROLE_NAMES } from '../../desk/words/states.ts';
import { ROLES } from '../../staff/staff.ts';
import { TRAINING_WORDS } from '../../training/words.ts';
import { told } from '../../typography.ts';
import type { DeskPage } from '../desk/desk-context.ts';
import { TrainingLayout } from './layout.tsx';

/** What a manager sees: groups of five people or more, and those who chose to be seen. */
export function TeamPage({ page, team }: { page: DeskPage; team: Team }) {
  const { language } = page;
  const words = TRAINING_WORDS[language];
  const nameOf = (group: string) => {
    const role = ROLES.find((one) => one === group);
    return role === undefined ? group : ROLE_NAMES[role][language];
  };
  return (
    <TrainingLayout page={page} tab="team" title={words.teamTitle}>
      <h1>{words.teamTitle}</h1>
      <p class="lead">{words.teamLead}</p>
      <Group page={page} name={words.teamAll} figures={team.all} />
      {team.groups.map((figures) => (
        <Group key={figures.group} page={page} name={nameOf(figures.group)} figures={figures} />
      ))}
      {team.people.map(({ account, progress }) => (
        <section key={account} class="card">
          <h2>{page.nameOf(account)}</h2>
          <ul>
            {progress.modules.map(({ module, title, answered, items, score }) => (
              <li key={module}>
                {told(title, language).text}
                {language === 'fr' ? ' : ' : ': '}
                {answered}/{items}
                {score !== undefined && `, ${words.percent(score)}`}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </TrainingLayout>
  );
}

function Group({ page, name, figures }: { page: DeskPage; name: string; figures: GroupFigures }) {
  const { language } = page;
  const words = TRAINING_WORDS[language];
  return (
    <section class="card">
      <h2>{name}</h2>
      {figures.hidden ? (
        <p>{words.hidden}</p>
      ) : (
        <>
          <p>
            {words.people(figures.people)} · {words.active(figures.active)}
            {figures.right !== undefined && ` · ${words.rightShare(words.percent(figures.right))}`}
          </p>
          <ul>
            {figures.modules.map(({ module, title, passed }) => (
              <li key={module}>{words.passedBy(told(title, language).text, passed)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
