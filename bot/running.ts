import type { OpenReader, WordEmbedder } from '../knowledge/retrieval/embedder.ts';
import type { FeedOptions } from './channels/web/direct-line/feed.ts';
import type { Limits } from './channels/web/limits.ts';
import type { Converse } from './conversation/converse.ts';
import type { Mailer } from './mail/mailer.ts';
import type { DeskLimits } from './pages/desk/dependencies.ts';
import type { SlackStandIn } from './serving/connect-slack.ts';
import type { Log } from './serving/log.ts';

/** What a test puts in the place of the real part. */
export interface Overrides {
  log?: Log;
  now?(): Date;
  embedder?: WordEmbedder & OpenReader;
  /** Wraps the conversation, to make it slow or fail. */
  converse?(real: Converse): Converse;
  limits?: Partial<Limits>;
  feed?: FeedOptions;
  mailer?: Mailer;
  deskLimits?: Partial<DeskLimits>;
  /** Between two looks for jobs. */
  pollMs?: number;
  /** Between two looks for messages of the training. */
  tickMs?: number;
  /** Ids of what the training asks: the order of what there is to choose follows from them. */
  newQuestionId?(): string;
  /** How long a refused snapshot waits for another look. */
  retryMs?: number;
  /** What stands in the place of Slack. */
  slack?: SlackStandIn;
  /** Hears of the statements embedded while a demo publishes its register. */
  onPublishing?(done: number, of: number): void;
}

/** A server that listens. */
export interface Running {
  /** Address to open in a browser on this machine. */
  address: string;
  port: number;
  /** Resolves when questions are answered, with the name of the snapshot; rejects when the server cannot serve. */
  ready: Promise<string>;
  /** Stops accepting, ends the turns under way, closes sockets and database. The second call waits for the first. */
  stop(): Promise<void>;
}
