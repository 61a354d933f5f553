/** A Box that could not be started; `code` is the system's, the message a sentence for the administrator. */
export class BoxError extends Error {
  override readonly name = 'BoxError';
  readonly code: string;

  constructor(code: string, port: number) {
    super(whyNotStarted(code, port));
    this.code = code;
  }
}

function whyNotStarted(code: string, port: number): string {
  if (code === 'EADDRINUSE') return `port ${port} for the Box is taken, so stop the other program or set BOX_PORT to a free port`;
  if (code === 'EACCES') return `port ${port} for the Box may not be opened by this user, so set BOX_PORT to a number above 1023`;
  return `the process of the Box did not start (${code})`;
}
