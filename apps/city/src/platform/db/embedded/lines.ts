import type { Socket } from "node:net";

/** A line longer than this is no command of ours. */
const longestLine = 4 * 1024 * 1024;

/** Calls `onLine` for each line of JSON, until the socket ends. Broken input ends the socket. */
export function readLines(socket: Socket, onLine: (value: unknown) => void): void {
  let rest = "";
  socket.setEncoding("utf8");
  socket.on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > longestLine) return void socket.destroy(new Error("A line was too long."));
    try {
      for (const line of lines) onLine(JSON.parse(line));
    } catch (error) {
      socket.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** Writes one line; resolves when the other side can take more. */
export function writeLine(socket: Socket, value: unknown): Promise<void> {
  if (socket.destroyed || socket.write(`${JSON.stringify(value)}\n`)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      socket.off("drain", done);
      socket.off("close", done);
      resolve();
    };
    socket.on("drain", done);
    socket.on("close", done);
  });
}
