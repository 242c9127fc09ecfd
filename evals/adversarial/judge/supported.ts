import { z } from 'zod';

/**
 * By company: sentences that are neither declared nor of the catalogue, and that a person has found to be supported by
 * a declared statement, before anything was run.
 */
export const supportedSchema = z.record(z.string(), z.array(z.string().min(1)));
