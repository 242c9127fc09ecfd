/** A file given to an evaluation command is not what it should be. */
export class DataFileError extends Error {
  override readonly name = 'DataFileError';
  readonly code = 'DATA_FILE';
  readonly file: string;
  readonly place: string;

  constructor(file: string, place: string, found: string, remedy: string) {
    super(`${file}${place === '' ? '' : `, at ${place}`}: ${found}; ${remedy}.`);
    this.file = file;
    this.place = place;
  }
}
