import { Duplex } from "node:stream";

/**
 * The socket that `pg` believes it talks through. Everything written in one turn
 * goes to the database thread as one message, since each message is one wake-up.
 */
export class Wire extends Duplex {
  readonly #send: (bytes: Uint8Array) => void;

  constructor(send: (bytes: Uint8Array) => void) {
    // Flow control is pg's own: it sends one query and waits for its answer.
    super({ decodeStrings: true, allowHalfOpen: false });
    this.#send = send;
  }

  /** Called by pg in place of opening a TCP connection. */
  connect(): this {
    process.nextTick(() => this.emit("connect"));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  receive(bytes: Uint8Array): void {
    this.push(bytes);
  }

  override _read(): void {
    // The database thread pushes by itself.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#send(new Uint8Array(chunk));
    done();
  }

  override _writev(chunks: { chunk: Buffer }[], done: () => void): void {
    const length = chunks.reduce((sum, { chunk }) => sum + chunk.length, 0);
    const whole = new Uint8Array(length);
    let offset = 0;
    for (const { chunk } of chunks) {
      whole.set(chunk, offset);
      offset += chunk.length;
    }
    this.#send(whole);
    done();
  }
}
