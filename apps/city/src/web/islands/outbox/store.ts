/** A report as it waits on this phone. `id` is its submission: the server files each one once. */
export type Waiting = {
  readonly id: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly photos: readonly Blob[];
  readonly language: string;
  readonly createdAt: number;
  readonly tries: number;
  /** The server answered that something has to be mended; it is not tried again by itself. */
  readonly isRefused: boolean;
};

export type Draft = Pick<Waiting, "fields" | "photos"> & { readonly id: "draft" };

type Kept = { outbox: Waiting; drafts: Draft };

function asPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB")));
  });
}

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open("tugon", 1);
  request.addEventListener("upgradeneeded", () => {
    for (const name of ["outbox", "drafts"])
      request.result.createObjectStore(name, { keyPath: "id" });
  });
  return asPromise(request);
}

/** One transaction; resolves when it is on the disk, not before. */
async function within<T>(
  name: keyof Kept,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  opened ??= open();
  // A phone that refuses storage once (private window) may allow it after a reload only.
  const transaction = (await opened).transaction(name, mode, { durability: "strict" });
  const result = work(transaction.objectStore(name));
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () =>
      reject(transaction.error ?? new Error("IndexedDB")),
    );
  });
  return result.result;
}

export function keep<Name extends keyof Kept>(name: Name, item: Kept[Name]): Promise<unknown> {
  return within(name, "readwrite", (store) => store.put(item));
}

export function drop(name: keyof Kept, id: string): Promise<unknown> {
  return within(name, "readwrite", (store) => store.delete(id));
}

export function readAll<Name extends keyof Kept>(name: Name): Promise<Kept[Name][]> {
  // Only `put` above writes to the store, so that is what it holds.
  return within(name, "readonly", (store) => store.getAll() as IDBRequest<Kept[Name][]>);
}

export function formDataOf({ fields, photos }: Pick<Waiting, "fields" | "photos">): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  for (const [index, photo] of photos.entries()) form.append("photo", photo, `${index + 1}.jpg`);
  return form;
}
