import type { ServiceRequest } from "./types.ts";

/**
 * What several cities add to GeoReport v2 when the caller sends `extensions=true`. The standard asks
 * for no foreign elements otherwise, so these types are kept apart from `ServiceRequest`.
 */
export interface ExtendedServiceRequest extends ServiceRequest {
  /** The answers given to the service's questions. */
  readonly attributes?: readonly AnsweredAttribute[];
  /** Free name and value pairs; names are XML names. */
  readonly extended_attributes?: Readonly<Record<string, string | null>>;
  /** What happened to the request, oldest first. */
  readonly notes?: readonly HistoryNote[];
}

export interface AnsweredAttribute {
  readonly code: string;
  readonly label: string | null;
  readonly name: string | null;
  readonly value: string | null;
}

export interface HistoryNote {
  readonly datetime: string;
  readonly description: string | null;
  readonly type: string;
}

/** Paging by `page` and `page_size`, counted from 1. */
export interface Page {
  readonly page: number;
  readonly pageSize: number;
}
