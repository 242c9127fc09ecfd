import { randomBytes, randomUUID } from 'node:crypto';
import type { PieceReader } from '../../knowledge/retrieval/embedder.ts';
import type { Recogniser } from '../../rights/recognition/recogniser.ts';
import type { DeclaredHistory } from '../changes/declared-history.ts';
import { declaredPast } from '../changes/declared-past.ts';
import type { Configuration, GivenSecrets } from '../configuration.ts';
import type { Converse } from '../conversation/converse.ts';
import { type ConverseDependencies, createConverse } from '../conversation/create-converse.ts';
import { referenceFrom } from '../conversation/reference.ts';
import { openWriting } from '../models/open-writing.ts';
import { recogniseWith } from '../requests/recognise.ts';
import type { Log } from './log.ts';

export interface ConnectConversationOptions extends Pick<ConverseDependencies, 'current' | 'readRights'> {
  configuration: Pick<Configuration, 'model' | 'publicUrl'>;
  given: Pick<GivenSecrets, 'modelKey'>;
  history: DeclaredHistory;
  /** What is loaded after the server has begun to listen. */
  recogniser(): Recogniser | undefined;
  pieces(): PieceReader | undefined;
  now(): Date;
  log: Log;
}

/** The conversation of this server, with a language model where one is configured. */
export async function connectConversation(options: ConnectConversationOptions): Promise<Converse> {
  const { configuration, given, history, recogniser, pieces, now, log, current, readRights } = options;
  const { model, publicUrl } = configuration;
  const write =
    model &&
    (await openWriting(model, given.modelKey, {
      pieces,
      now,
      onEnd: (note) => log.info(note, 'the language model was asked'),
    }));
  return createConverse({
    current,
    newId: randomUUID,
    newReference: () => referenceFrom(randomBytes(8)),
    urlOf: (practice, statement) => `${publicUrl ?? ''}/practices/${practice}#${statement}`,
    recognise: recogniseWith(() => {
      const loaded = recogniser();
      if (!loaded) throw new Error('Asked for the recogniser before it was loaded');
      return loaded;
    }),
    ...(write && { write }),
    past: declaredPast(history),
    ...(readRights && { readRights }),
  });
}
