import { type Teller, tellerOf } from '../../knowledge/answering/decision.ts';
import { type NetShape, openNet } from '../../knowledge/net.ts';
import { fitNet, type NetSettings } from './net.ts';
import { PLACES } from './places.ts';

/** A question with its scores, what would have been right (places.ts), and how much it counts. */
interface Case<Name extends string> {
  features: Record<Name, number>;
  label: number;
  weight: number;
}

export interface FittedTeller<Name extends string> {
  shape: NetShape;
  numbers: Float32Array;
  teller: Teller<Name>;
}

/** Chosen on companies that the net had not seen: see docs/decisions/0015-nets-that-decide.md. */
const SETTINGS: NetSettings = { hidden: 48, epochs: 90, dropout: 0.1, decay: 0.1, nets: 3 };

/** Fits a small net that tells the chances from some scores. */
export async function fitTeller<Name extends string>(
  names: readonly Name[],
  cases: readonly Case<NoInfer<Name>>[],
): Promise<FittedTeller<Name>> {
  const { shape, numbers } = await fitNet(
    cases.map(({ features, label, weight }) => ({
      features: names.map((name) => features[name]),
      targets: Array.from({ length: PLACES }, (_, place) => (place === label ? 1 : 0)),
      weights: new Array<number>(PLACES).fill(weight),
    })),
    SETTINGS,
  );
  return { shape, numbers, teller: tellerOf(names, openNet(shape, numbers)) };
}
