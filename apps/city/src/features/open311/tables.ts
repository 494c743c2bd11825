/** A request to a batch service that the city has not looked at yet. */
type Open311WaitingTable = {
  city: string;
  token: string;
  /** The filing as JSON, sealed by the installation: it may hold a contact. */
  filing: Uint8Array;
  apiKey: string;
  receivedAt: Date;
};

declare module "#platform/db" {
  interface Tables {
    open311Waiting: Open311WaitingTable;
  }
}

// Makes this a module, so that the declaration above adds to the other one.
export {};
