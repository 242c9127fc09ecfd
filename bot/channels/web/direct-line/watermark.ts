import { ApiError } from '../api-error.ts';

/** The number of the last message that the client has; 0 when it has none. @throws ApiError 400 */
export function parseWatermark(value: unknown): number {
  if (value === undefined || value === '' || value === 'null' || value === 'undefined') return 0;
  if (typeof value === 'string' && /^\d{1,9}$/.test(value)) return Number(value);
  throw new ApiError(400, 'watermark_invalid', '"watermark" is not one that this server gave.');
}
