import type { Language } from '../../../../knowledge/statement.ts';
import type { Action } from '../../../conversation/turn.ts';
import { type Activity, type ActivitySet, actionActivity, messageActivity } from './activity.ts';
import { Connection, type Status } from './connection.ts';
import { DirectLine } from './direct-line.ts';
import { type Pending, type Shown, shownOf } from './entries.ts';
import type { Fresh } from './pass.ts';
import { Memory, type Theme } from './remembered.ts';

export interface ChatState extends Shown {
  language: Language;
  theme: Theme;
  status: Status;
  /** Why this conversation is not the one before, until the person writes. */
  fresh: 'expired' | 'forgotten' | undefined;
  /** Something that was sent has no reply yet. */
  working: boolean;
  /** Sentences of the reply that is on its way, already verified; the reply takes their place. */
  verified: readonly Sentence[];
  /** The history has been read once. */
  loaded: boolean;
  /** What is written and not yet sent. */
  draft: string;
}

interface Sentence {
  text: string;
  language: Language;
}

/** A typing sign without a reply is believed so long. */
const WORKING_AT_MOST_MS = 30_000;

/** Everything that the chat shows, and what can be done with it. Tells its subscribers of each change. */
export class Chat {
  readonly server: string;
  readonly #memory: Memory;
  readonly #connection: Connection;
  readonly #subscribers = new Set<() => void>();
  readonly #activities = new Map<string, Activity>();
  #pending: Pending[] = [];
  #awaiting = new Map<string, number>();
  #verified = new Map<string, Sentence[]>();
  #pageLanguage: Language;
  #pageTheme: Theme;
  #started = false;
  #nameless = 0;
  state: ChatState;

  constructor(server: string, language: Language, theme: Theme) {
    this.server = server;
    this.#memory = new Memory(server);
    this.#pageLanguage = language;
    this.#pageTheme = theme;
    this.state = {
      ...shownOf([], []),
      ...this.#preferences(),
      status: { kind: 'connecting' },
      fresh: undefined,
      working: false,
      verified: [],
      loaded: false,
      draft: '',
    };
    const listener = {
      status: (status: Status) => this.#set({ status, ...(status.kind === 'online' && { loaded: true }) }),
      fresh: (why: Fresh) => this.#begin(why),
      activities: (set: ActivitySet) => this.#take(set),
      sent: (id: string) => this.#mark(id, 'sent'),
      failed: (id: string) => this.#mark(id, 'failed'),
    };
    this.#connection = new Connection(new DirectLine(server), this.#memory, listener, () => this.state.language);
  }

  subscribe(onChange: () => void): () => void {
    this.#subscribers.add(onChange);
    return () => this.#subscribers.delete(onChange);
  }

  /** Connects; calling it again does nothing. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.#connection.start();
  }

  stop(): void {
    this.#started = false;
    this.#connection.stop();
  }

  /** Puts text into the field without sending it. */
  write(draft: string): void {
    this.state = { ...this.state, draft };
    this.#tell();
  }

  say(text: string): void {
    const id = newId();
    this.#post({ clientActivityID: id, activity: messageActivity(text, this.state.language, id), text });
  }

  press(action: Action, label: string): void {
    const id = newId();
    this.#post({
      clientActivityID: id,
      activity: actionActivity(action, label, this.state.language, id),
      text: label,
      action,
    });
  }

  /** Sends a message again that the server had refused. */
  retry(id: string): void {
    const failed = this.#pending.find((pending) => pending.clientActivityID === id && pending.state === 'failed');
    if (failed === undefined) return;
    this.#awaiting.set(id, Date.now());
    this.#mark(id, 'waiting');
    this.#connection.send(id, failed.activity);
  }

  download(): Promise<Blob> {
    return this.#connection.download();
  }

  forget(): Promise<void> {
    return this.#connection.forget();
  }

  signIn(siteToken: string): Promise<void> {
    return this.#connection.signIn(siteToken);
  }

  speak(chosen: Language): void {
    const language = chosen === this.#pageLanguage ? undefined : { chosen, insteadOf: this.#pageLanguage };
    this.#memory.write({ language });
    this.#set({ language: chosen });
  }

  dress(theme: Theme): void {
    this.#memory.write({ theme });
    this.#set({ theme });
  }

  /** The page's own language or theme changed (its attributes). */
  follow(language: Language, theme: Theme): void {
    this.#pageLanguage = language;
    this.#pageTheme = theme;
    this.#set(this.#preferences());
  }

  #preferences(): { language: Language; theme: Theme } {
    const kept = this.#memory.read();
    const chosen = kept.language?.insteadOf === this.#pageLanguage ? kept.language.chosen : undefined;
    return { language: chosen ?? this.#pageLanguage, theme: kept.theme ?? this.#pageTheme };
  }

  #post(item: Pick<Pending, 'clientActivityID' | 'activity' | 'text' | 'action'>): void {
    this.#pending.push({ ...item, state: 'waiting', at: Date.now() });
    if (item.action?.kind !== 'feedback') this.#awaiting.set(item.clientActivityID, Date.now());
    this.#connection.send(item.clientActivityID, item.activity);
    this.#set({ fresh: undefined });
    setTimeout(() => this.#set({}), WORKING_AT_MOST_MS);
  }

  #mark(id: string, state: Pending['state']): void {
    this.#pending = this.#pending.map((pending) => (pending.clientActivityID === id ? { ...pending, state } : pending));
    if (state === 'failed') this.#awaiting.delete(id);
    this.#set({});
  }

  #begin(why: Fresh): void {
    this.#activities.clear();
    if (why === 'forgotten') this.#pending = [];
    this.#pending = this.#pending.filter(({ state }) => state === 'waiting');
    this.#awaiting = new Map(
      [...this.#awaiting].filter(([id]) => this.#pending.some((p) => p.clientActivityID === id)),
    );
    const fresh = why === 'first' ? this.state.fresh : why === 'elsewhere' ? undefined : why;
    this.#set({ fresh, loaded: false });
  }

  #take(set: ActivitySet): void {
    for (const activity of set.activities) {
      if (activity.type === 'typing') {
        this.#hear(activity);
        continue;
      }
      this.#nameless += activity.id === undefined ? 1 : 0;
      this.#activities.set(activity.id ?? `nameless ${this.#nameless}`, activity);
    }
    this.#set({});
  }

  #hear({ channelData }: Activity): void {
    if (channelData?.verified === undefined) return;
    const { to, place, text, language } = channelData.verified;
    const sentences = this.#verified.get(to) ?? [];
    if (place === sentences.length) this.#verified.set(to, [...sentences, { text, language }]);
  }

  #set(change: Partial<ChatState>): void {
    const shown = shownOf(this.#activities.values(), this.#pending);
    for (const id of shown.answered) this.#awaiting.delete(id);
    for (const [id, at] of this.#awaiting) if (Date.now() - at >= WORKING_AT_MOST_MS) this.#awaiting.delete(id);
    const online = (change.status ?? this.state.status).kind === 'online';
    const working = online && this.#awaiting.size > 0;
    for (const id of this.#verified.keys()) if (!this.#awaiting.has(id)) this.#verified.delete(id);
    const verified = online ? ([...this.#verified.values()].at(-1) ?? []) : [];
    this.state = { ...this.state, ...shown, ...change, working, verified };
    this.#tell();
  }

  #tell(): void {
    for (const subscriber of this.#subscribers) subscriber();
  }
}

/** 128 random bits; pages without TLS have no `crypto.randomUUID`. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
