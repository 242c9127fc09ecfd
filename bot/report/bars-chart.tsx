import { scaleBand, scaleLinear } from 'd3-scale';
import { area } from 'd3-shape';
import type { Language } from '../../knowledge/statement.ts';
import { boundsOf, LEAST_SHOWN } from '../../rights/reporting/published-count.ts';
import { type Chart, countInWords } from './sections.ts';

/** In units of the drawing, which is as wide as a narrow telephone: there its letters are of the text's size. */
const WIDTH = 340;
const ROW = 44;
const BAR = 12;
const LETTERS = 13;
const FOOT = 4;

/**
 * Bars under their labels, in the colour of the text: legible in any theme and on paper without colours. A count below
 * ten is a hatched bar of one length, whatever it is. Who does not see it hears title and description; the figures are
 * in the table beside it.
 */
export function BarsChart({ chart, id, language }: { chart: Chart; id: string; language: Language }) {
  const { title, description, bars } = chart;
  const longest = Math.max(LEAST_SHOWN, ...bars.map(({ count }) => lengthOf(count)));
  const x = scaleLinear([0, longest], [0, WIDTH - 2]);
  const height = bars.length * ROW;
  const y = scaleBand(
    bars.map((_, index) => index),
    [0, height],
  );
  const bar = area<number>()
    .x((end) => x(end))
    .y0(BAR)
    .y1(0);
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${WIDTH} ${height + FOOT}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      fill="currentColor"
      font-size={LETTERS}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <defs>
        <pattern id={`${id}-few`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="5" />
        </pattern>
      </defs>
      {bars.map(({ label, count }, index) => (
        <g key={label} transform={`translate(1 ${y(index) ?? 0})`}>
          <text y="17">{label}</text>
          <text x={WIDTH - 2} y="17" text-anchor="end" font-weight="650">
            {countInWords(count, language)}
          </text>
          <g transform="translate(0 24)">
            <path d={bar([0, longest]) ?? ''} fill-opacity="0.1" />
            {count.kind === 'few' ? (
              <path
                d={bar([0, lengthOf(count)]) ?? ''}
                fill={`url(#${id}-few)`}
                stroke="currentColor"
                stroke-width="0.75"
              />
            ) : (
              <path d={bar([0, lengthOf(count)]) ?? ''} />
            )}
          </g>
        </g>
      ))}
    </svg>
  );
}

/** Of a bar: what is shown; nothing for what is not shown. */
function lengthOf(count: Chart['bars'][number]['count']): number {
  if (count.kind === 'withheld') return 0;
  if (count.kind === 'few') return LEAST_SHOWN;
  const { low, high } = boundsOf(count);
  return count.kind === 'rounded' ? count.value : (low + high) / 2;
}
