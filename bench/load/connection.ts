import { connect, type Socket } from "node:net";

const headEnd = Buffer.from("\r\n\r\n");
const lastChunk = Buffer.from("\r\n0\r\n\r\n");

export type Answer = { readonly status: number; readonly bytes: number };

/** Length of a whole answer at the start of `data`, or null while part of it is still to come. */
function wholeLength(data: Buffer, head: string, headLength: number): number | null {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const whole = headLength + Number(length);
    return data.length >= whole ? whole : null;
  }
  // Chunked: one answer at a time is under way, so its end is the end of what has come.
  const ends = data.subarray(-lastChunk.length).equals(lastChunk);
  return ends ? data.length : null;
}

/**
 * One keep-alive connection that asks one thing after another. It reads only as much of HTTP/1.1 as
 * it needs, so that the load takes little of the machine that it measures.
 */
export class Connection {
  private pending: Buffer = Buffer.alloc(0);
  private settle: ((answer: Answer) => void) | undefined;
  private fail: ((error: Error) => void) | undefined;
  private readonly socket: Socket;

  constructor(port: number) {
    this.socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.socket.on("data", (chunk) => this.take(chunk));
    this.socket.on("error", (error) => this.fail?.(error));
    this.socket.on("close", () => this.fail?.(new Error("The server closed the connection.")));
  }

  ask(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.settle = resolve;
      this.fail = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.fail = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    const at = this.pending.indexOf(headEnd);
    if (at < 0) return;
    const head = this.pending.toString("latin1", 0, at);
    const bytes = wholeLength(this.pending, head, at + headEnd.length);
    if (bytes === null) return;
    this.pending = Buffer.alloc(0);
    this.settle?.({ status: Number(head.slice(9, 12)), bytes });
  }
}
