/** Someone else appended first: read what is new, decide again. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  readonly expected: number;
  readonly actual: number;
  constructor(stream: string, expected: number, actual: number) {
    super(`stream ${stream} is at version ${actual}, not ${expected}`);
    this.expected = expected;
    this.actual = actual;
  }
}

/** The command with this key was carried out before; `answer` is what it got then. */
export class AnsweredBefore extends Error {
  override readonly name = 'AnsweredBefore';
  readonly answer: string;
  constructor(answer: string) {
    super('this command was carried out before');
    this.answer = answer;
  }
}

/** The disk did not take it; nothing of the append was kept. The reason stands in `cause`. */
export class StoreFailed extends Error {
  override readonly name = 'StoreFailed';
  constructor(cause: unknown) {
    super(`the store could not write: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The file was written by a newer version of the product. The message is one sentence for whoever runs the server. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew';
  constructor(file: string, found: number, known: number) {
    super(
      `The store ${file} was written by a newer version of Meegaan (layout ${found}, this version knows ${known}): ` +
        'install that version again, or point DATA_DIR at another folder.'
    );
  }
}

/** The file cannot be opened as a store. The message is one sentence for whoever runs the server. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
  constructor(file: string, cause: unknown) {
    super(
      `The store ${file} cannot be opened (${cause instanceof Error ? cause.message : String(cause)}): ` +
        'check that DATA_DIR is a writable folder and that the file is a Meegaan store, or put back a copy.',
      { cause }
    );
  }
}
