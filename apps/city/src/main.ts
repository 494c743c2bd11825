import { main } from "./cli/index.ts";

process.exitCode = await main(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  cwd: process.cwd(),
});
// Idle connections of libraries must not keep a finished command alive.
process.exit();
