import { randomUUID } from 'node:crypto';
import { createFollowing, type Following, type FollowingDependencies } from '../following/following.ts';

export interface ConnectedFollowing {
  following: Following;
  /** Tells followers of what is published from now on; returns its end. */
  watch(): () => void;
}

/** Between two looks at what is served. */
const LOOK_MS = 1_000;

/** @param served name of the snapshot that is served at this moment */
export function connectFollowing(
  options: Omit<FollowingDependencies, 'newId'>,
  served: () => string,
): ConnectedFollowing {
  const following = createFollowing({ ...options, newId: randomUUID });
  return {
    following,
    watch() {
      let told: string | undefined;
      const look = () => {
        const id = served();
        if (id === told) return;
        told = id;
        // What fails is asked again at the next look.
        following.announce().catch((error: unknown) => {
          told = undefined;
          options.onFailure(error);
        });
      };
      look();
      const timer = setInterval(look, LOOK_MS);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}
