/**
 * The resources of Open311 GeoReport v2, in the standard's own names.
 * `null` is an empty element in XML and `null` in JSON; a field marked `?` may be left out altogether.
 * Identifiers, codes and postal codes are text even when they look like numbers: "001" is not 1.
 */

export interface Discovery {
  /** Sortable text that changes when the list or any service definition changes. */
  readonly changeset: string;
  readonly contact: string;
  readonly key_service: string;
  readonly endpoints: readonly Endpoint[];
}

export interface Endpoint {
  /** `GEOREPORT_V2` for this standard. */
  readonly specification: string;
  readonly url: string;
  readonly changeset: string;
  readonly type: "production" | "test";
  /** Media types, XML always among them. */
  readonly formats: readonly string[];
}

export type ServiceType = "realtime" | "batch" | "blackbox";

export interface Service {
  readonly service_code: string;
  readonly service_name: string;
  readonly description: string | null;
  /** True when a definition with questions exists. */
  readonly metadata: boolean;
  readonly type: ServiceType;
  /** Separated by commas. */
  readonly keywords: string | null;
  readonly group: string | null;
}

export interface ServiceDefinition {
  readonly service_code: string;
  readonly attributes: readonly ServiceAttribute[];
}

export type Datatype =
  | "string"
  | "number"
  | "datetime"
  | "text"
  | "singlevaluelist"
  | "multivaluelist";

export interface ServiceAttribute {
  /** True asks the user; false only shows `description`. */
  readonly variable: boolean;
  readonly code: string;
  readonly datatype: Datatype;
  readonly required: boolean;
  readonly datatype_description: string | null;
  /** Positive, and unique within the service. */
  readonly order: number;
  readonly description: string | null;
  /** Only for the two list datatypes. */
  readonly values?: readonly AttributeValue[];
}

export interface AttributeValue {
  readonly key: string;
  readonly name: string;
}

export type RequestStatus = "open" | "closed";

export interface ServiceRequest {
  readonly service_request_id: string;
  readonly status: RequestStatus;
  readonly status_notes?: string | null;
  readonly service_name: string | null;
  readonly service_code: string | null;
  readonly description: string | null;
  readonly agency_responsible?: string | null;
  readonly service_notice?: string | null;
  /** All times are in the W3C profile of ISO 8601, with a zone; see `formatDateTime`. */
  readonly requested_datetime: string | null;
  /** For a closed request, when it was closed. */
  readonly updated_datetime: string | null;
  readonly expected_datetime?: string | null;
  readonly address: string | null;
  readonly address_id: string | null;
  readonly zipcode: string | null;
  /** WGS84 degrees. */
  readonly lat: number | null;
  readonly long: number | null;
  readonly media_url: string | null;
}

/** The answer to a new request: its identifier at once, or a token to ask with later. Never both. */
export type RequestReceipt = ReceiptWithId | ReceiptWithToken;

interface ReceiptNotes {
  readonly service_notice?: string | null;
  readonly account_id?: string | null;
}

export interface ReceiptWithId extends ReceiptNotes {
  readonly service_request_id: string;
  readonly token?: never;
}

export interface ReceiptWithToken extends ReceiptNotes {
  readonly token: string;
  readonly service_request_id?: never;
}

export interface Token {
  /** Null while the city has not yet given the request its identifier. */
  readonly service_request_id: string | null;
  readonly token: string;
}

export interface ErrorBody {
  /** The HTTP status, or a finer code of the server's own. */
  readonly code: number;
  /** Written for the person who reads it. */
  readonly description: string;
}

/** What the standard asks a discovery document to name this specification by. */
export const GEOREPORT_V2 = "http://wiki.open311.org/GeoReport_v2";

export const XML_CONTENT_TYPE = "text/xml; charset=utf-8";
export const JSON_CONTENT_TYPE = "application/json; charset=utf-8";
