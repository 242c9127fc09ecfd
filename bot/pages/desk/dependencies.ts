import type { Register } from '../../../knowledge/register/register.ts';
import type { Desk } from '../../desk/open-desk.ts';
import type { FeedbackDigest } from '../../feedback/compose-digest.ts';
import type { SignIn } from '../../staff/sign-in.ts';
import type { StaffList } from '../../staff/staff.ts';

/** What the desk's pages need. */
export interface DeskPagesDependencies {
  current(): { register: Register; snapshot: string };
  /** The register of a snapshot that is kept; undefined when it is not. */
  registerOf(snapshot: string): Promise<Register | undefined>;
  desk: Desk;
  signIn: SignIn;
  staff: StaffList;
  /** What customers made of the answers between two instants. */
  feedback(range: { from: Date; before: Date }): Promise<FeedbackDigest>;
  now(): Date;
  /** Origin under which people reach this server; absent: whatever host they used. */
  publicUrl?: string;
  limits?: Partial<DeskLimits>;
  /** Whether there are pages of the training. */
  training: boolean;
}

export interface DeskLimits {
  /** Links asked for from one address of the network, in a quarter of an hour. */
  linksPerAddress: number;
  /** Links asked for to one e-mail address, in a quarter of an hour. */
  linksPerEmail: number;
  /** Links and downloads tried from one address of the network, in a quarter of an hour. */
  triesPerAddress: number;
}

export const DESK_LIMITS: DeskLimits = { linksPerAddress: 20, linksPerEmail: 5, triesPerAddress: 60 };
