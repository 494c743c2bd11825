import type { Wakeups } from "../db.ts";

/** Carries a channel's name to every process. */
export type Announcer = {
  /** Resolves to false, or rejects, when the other processes could not be told. */
  announce(channel: string): Promise<boolean>;
  close(): Promise<void>;
};

const settleMs = 20;

/**
 * NOTIFY inside a transaction takes a lock that serialises all commits, so wakeups are sent after
 * the commit, at most one per channel and moment. A process that dies in between loses only
 * promptness: every reader also polls.
 */
export function createWakeups(
  announcer: (deliver: (channel: string) => void, deliverAll: () => void) => Announcer,
): Wakeups & { close(): Promise<void> } {
  const listeners = new Map<string, Set<() => void>>();
  const pending = new Map<string, NodeJS.Timeout>();
  const deliver = (channel: string) => {
    for (const listener of listeners.get(channel) ?? []) listener();
  };
  /** After a gap in the connection anything may have happened. */
  const deliverAll = () => {
    for (const channel of listeners.keys()) deliver(channel);
  };
  const { announce, close } = announcer(deliver, deliverAll);
  const tell = async (channel: string) => {
    const told = await announce(channel).catch(() => false);
    // Other processes find out by polling; this one need not.
    if (!told) deliver(channel);
  };
  return {
    wake: (channel) => {
      if (pending.has(channel)) return;
      const send = () => {
        pending.delete(channel);
        void tell(channel);
      };
      pending.set(channel, setTimeout(send, settleMs));
    },
    on: (channel, listener) => {
      const set = listeners.get(channel) ?? new Set();
      listeners.set(channel, set.add(listener));
      return () => set.delete(listener);
    },
    close: async () => {
      for (const timer of pending.values()) clearTimeout(timer);
      pending.clear();
      await close();
    },
  };
}
