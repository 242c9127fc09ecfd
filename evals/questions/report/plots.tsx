import { scaleBand, scaleLinear, scalePoint, scaleSqrt } from 'd3-scale';
import { line } from 'd3-shape';
import type { CalibrationBin, Confusion, Figures } from '../figures.ts';

/** In units of the drawing, which is as wide as a narrow telephone: there its letters are of the text's size. */
const WIDTH = 340;
const LETTERS = 13;

interface Drawn {
  id: string;
  title: string;
  description: string;
}

/** Four shares side by side under their label: solid, hatched, pale, outlined; legible in any theme and without colours. */
export function SharesPlot({
  id,
  title,
  description,
  rows,
  percent,
}: Drawn & { rows: readonly { label: string; figures: Figures }[]; percent(share: number): string }) {
  const ROW = 44;
  const x = scaleLinear([0, 1], [0, WIDTH - 2]);
  const y = scaleBand(
    rows.map((_, index) => index),
    [0, rows.length * ROW],
  );
  return (
    <Plot id={id} title={title} description={description} height={rows.length * ROW + 4}>
      <defs>
        <pattern id={`${id}-hatch`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="5" />
        </pattern>
      </defs>
      {rows.map(({ label, figures }, index) => {
        const { right = 0, offered = 0, missed = 0, wrong = 0 } = figures;
        const shares = [
          { share: right, attributes: {} },
          { share: offered, attributes: { fill: `url(#${id}-hatch)`, stroke: 'currentColor', 'stroke-width': 0.75 } },
          { share: missed, attributes: { 'fill-opacity': 0.15 } },
          { share: wrong, attributes: { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5 } },
        ];
        let from = 0;
        return (
          <g key={label} transform={`translate(1 ${y(index) ?? 0})`}>
            <text y="17">{label}</text>
            <text x={WIDTH - 2} y="17" text-anchor="end" font-weight="650">
              {percent(right)}
            </text>
            {shares.map(({ share, attributes }, place) => {
              const start = from;
              from += share;
              return share === 0 ? null : (
                <rect key={place} x={x(start)} y="24" width={Math.max(1, x(share))} height="12" {...attributes} />
              );
            })}
          </g>
        );
      })}
    </Plot>
  );
}

/** Told confidence across, share right upwards, the size of a dot by how many questions it stands for. */
export function CalibrationPlot({
  id,
  title,
  description,
  bins,
  across,
  upwards,
  percent,
}: Drawn & { bins: readonly CalibrationBin[]; across: string; upwards: string; percent(share: number): string }) {
  const edge = { left: 72, right: 14, top: 14, bottom: 52 };
  const height = 320;
  const x = scaleLinear([0, 1], [edge.left, WIDTH - edge.right]);
  const y = scaleLinear([0, 1], [height - edge.bottom, edge.top]);
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const radius = scaleSqrt([0, most], [0, 9]);
  const known = bins.filter(
    (bin): bin is Required<CalibrationBin> => bin.told !== undefined && bin.right !== undefined,
  );
  const curve = line<Required<CalibrationBin>>()
    .x(({ told }) => x(told))
    .y(({ right }) => y(right));
  return (
    <Plot id={id} title={title} description={description} height={height}>
      {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
        <g key={tick}>
          <line
            x1={edge.left}
            x2={WIDTH - edge.right}
            y1={y(tick)}
            y2={y(tick)}
            stroke="currentColor"
            stroke-opacity="0.15"
          />
          <text x={edge.left - 8} y={y(tick) + 4} text-anchor="end">
            {percent(tick)}
          </text>
          <text x={x(tick)} y={height - edge.bottom + 20} text-anchor={tick === 1 ? 'end' : 'middle'}>
            {percent(tick)}
          </text>
        </g>
      ))}
      <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} stroke="currentColor" stroke-dasharray="4 4" stroke-opacity="0.6" />
      <path d={curve(known) ?? ''} fill="none" stroke="currentColor" stroke-width="2" />
      {known.map(({ from, told, right, count }) => (
        <circle key={from} cx={x(told)} cy={y(right)} r={Math.max(2.5, radius(count))} />
      ))}
      <text x={(edge.left + WIDTH - edge.right) / 2} y={height - 10} text-anchor="middle">
        {across}
      </text>
      <text transform={`translate(14 ${(edge.top + height - edge.bottom) / 2}) rotate(-90)`} text-anchor="middle">
        {upwards}
      </text>
    </Plot>
  );
}

/** Pairs of practices drawn in the matrix; the table has all. */
const MOST_PAIRS = 12;

/** A matrix of dots: what was expected down the side, what came in its place numbered across. */
export function ConfusionPlot({
  id,
  title,
  description,
  pairs,
  titleOf,
}: Drawn & { pairs: readonly Confusion[]; titleOf(practice: string): string }) {
  const shown = pairs.slice(0, MOST_PAIRS);
  const down = [...new Set(shown.map(({ expected }) => expected))];
  const along = [...new Set(shown.map(({ given }) => given))];
  const ROW = 46;
  const STEP = Math.min(34, (WIDTH - 40) / Math.max(1, along.length));
  const LEGEND = 20;
  const matrix = down.length * ROW + 30;
  const x = scalePoint(along, [24, 24 + STEP * (along.length - 1)]);
  const y = scaleBand(down, [24, 24 + down.length * ROW]);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const radius = scaleSqrt([0, most], [0, 11]);
  return (
    <Plot id={id} title={title} description={description} height={matrix + along.length * LEGEND + 16}>
      {along.map((given, place) => (
        <text key={given} x={x(given)} y="14" text-anchor="middle" font-weight="650">
          {place + 1}
        </text>
      ))}
      {down.map((expected) => (
        <g key={expected}>
          <text x="1" y={(y(expected) ?? 0) + 14}>
            {shorten(titleOf(expected), 46)}
          </text>
          <line
            x1="1"
            x2={WIDTH - 2}
            y1={(y(expected) ?? 0) + 44}
            y2={(y(expected) ?? 0) + 44}
            stroke="currentColor"
            stroke-opacity="0.15"
          />
        </g>
      ))}
      {shown.map(({ expected, given, count }) => (
        <g key={`${expected} ${given}`}>
          <circle cx={x(given)} cy={(y(expected) ?? 0) + 30} r={Math.max(3, radius(count))} fill-opacity="0.75" />
        </g>
      ))}
      {along.map((given, place) => (
        <text key={given} x="1" y={matrix + 14 + place * LEGEND}>
          <tspan font-weight="650">{place + 1}</tspan> {shorten(titleOf(given), 44)}
        </text>
      ))}
    </Plot>
  );
}

function Plot({
  id,
  title,
  description,
  height,
  children,
}: Drawn & { height: number; children: preact.ComponentChildren }) {
  return (
    <svg
      class="plot"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      fill="currentColor"
      font-size={LETTERS}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      {children}
    </svg>
  );
}

const shorten = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
