import type { Vault } from '../../../rights/store/encryption.ts';
import type { SlackStore } from '../../store/slack-store.ts';

/** What an installation is sealed for. */
export const installationPlace = (id: string): string => `slack_workspace/${id}`;

/**
 * Seals anew what is not sealed with the current key; jobs under way are sealed too, but last minutes.
 * @returns how many
 */
export async function rotateInstallations(
  slack: Pick<SlackStore, 'installations' | 'reseal'>,
  vault: Vault,
): Promise<number> {
  const old = (await slack.installations()).filter(({ installation }) => !vault.current(installation));
  for (const { id, installation } of old) {
    const place = installationPlace(id);
    await slack.reseal(id, installation, vault.seal(place, vault.open(place, installation)));
  }
  return old.length;
}
