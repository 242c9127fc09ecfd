import { scaleLinear, scaleSqrt } from 'd3-scale';
import type { Understanding } from '../../../training/results/understanding.ts';
import { TRAINING_WORDS } from '../../training/words.ts';
import { told } from '../../typography.ts';
import type { DeskPage } from '../desk/desk-context.ts';
import { TrainingLayout } from './layout.tsx';

/** Practices named in the plot; the table has all. */
const NAMED = 8;
const WIDTH = 720;
const HEIGHT = 420;
/** Height of a name. */
const LINE = 17;
const EDGE = { left: 64, right: 24, top: 24, bottom: 56 };

/** What a DPO opens on Monday: how badly each practice is explained, beside how much customers ask about it. */
export function UnderstandingPage({ page, list }: { page: DeskPage; list: readonly Understanding[] }) {
  const words = TRAINING_WORDS[page.language];
  return (
    <TrainingLayout page={page} tab="understanding" title={words.understandingTitle}>
      <h1>{words.understandingTitle}</h1>
      <p class="lead">{words.understandingLead}</p>
      {list.length === 0 ? (
        <p>{words.understandingNone}</p>
      ) : (
        <>
          <Plot page={page} list={list} />
          <Table page={page} list={list} />
        </>
      )}
    </TrainingLayout>
  );
}

type Known = Understanding & { wrong: number };

/** Across: how often customers asked. Up: the share of explanations to go over. The table below says the same in words. */
function Plot({ page, list }: { page: DeskPage; list: readonly Understanding[] }) {
  const words = TRAINING_WORDS[page.language];
  const known = list.filter((one): one is Known => one.wrong !== undefined);
  const x = scaleSqrt()
    .domain([0, Math.max(4, ...list.map(({ asked }) => asked))])
    .nice()
    .range([EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLinear()
    .domain([0, 1])
    .range([HEIGHT - EDGE.bottom, EDGE.top]);
  return (
    <svg class="plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="_plot">
      <title id="_plot">{words.plotTitle}</title>
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={EDGE.left - 8} y={y(tick) + 4} text-anchor="end">
            {words.percent(tick)}
          </text>
        </g>
      ))}
      {/* Answers are counted in whole numbers. */}
      {x
        .ticks(6)
        .filter(Number.isInteger)
        .map((tick) => (
          <text key={tick} class="tick" x={x(tick)} y={HEIGHT - EDGE.bottom + 20} text-anchor="middle">
            {tick}
          </text>
        ))}
      <text class="axis" x={(EDGE.left + WIDTH - EDGE.right) / 2} y={HEIGHT - 10} text-anchor="middle">
        {words.axisAsked}
      </text>
      <text
        class="axis"
        transform={`translate(16 ${(EDGE.top + HEIGHT - EDGE.bottom) / 2}) rotate(-90)`}
        text-anchor="middle"
      >
        {words.axisWrong}
      </text>
      {known.map(({ practice, asked, wrong }) => (
        <circle key={practice} class="dot" cx={x(asked)} cy={y(wrong)} r={6} />
      ))}
      {placed(known.slice(0, NAMED).map(({ asked, wrong, ...one }) => ({ ...one, x: x(asked), y: y(wrong) }))).map(
        ({ practice, title, x: across, y: up }) => {
          const left = across > WIDTH / 2;
          return (
            <text
              key={practice}
              class="name"
              x={across + (left ? -11 : 11)}
              y={up + 4}
              text-anchor={left ? 'end' : 'start'}
            >
              {told(title, page.language).text}
            </text>
          );
        },
      )}
    </svg>
  );
}

/** Names that would lie on one another are moved down, each below the one before. */
function placed<T extends { x: number; y: number }>(names: readonly T[]): T[] {
  const done: T[] = [];
  for (const name of names) {
    let { y } = name;
    while (done.some((other) => Math.abs(other.y - y) < LINE && Math.abs(other.x - name.x) < WIDTH / 3)) y += LINE;
    done.push({ ...name, y });
  }
  return done;
}

function Table({ page, list }: { page: DeskPage; list: readonly Understanding[] }) {
  const words = TRAINING_WORDS[page.language];
  return (
    <table class="queue">
      <thead>
        <tr>
          {(['practice', 'asked', 'answers', 'wrong', 'items'] as const).map((column) => (
            <th key={column} scope="col">
              {words.table[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.map(({ practice, title, asked, answers, wrong, items }) => {
          const name = told(title, page.language);
          return (
            <tr key={practice}>
              <th scope="row">
                <a href={`/practices/${practice}?lang=${page.language}`} lang={name.language}>
                  {name.text}
                </a>
              </th>
              <td>{asked}</td>
              <td>{answers ?? (items === 0 ? '–' : words.tooFew)}</td>
              <td>{wrong === undefined ? '–' : words.percent(wrong)}</td>
              <td>{items === 0 ? words.untrained : items}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
