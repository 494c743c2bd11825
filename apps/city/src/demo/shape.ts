/** The contract of the demo city: pure data and pure functions, no clock and no database. */

export type Language = "en" | "fil" | "ko";
export type Words = Readonly<Record<Language, string>>;
export type KeywordLists = Readonly<Record<Language, readonly string[]>>;

/** WGS84, longitude first as in GeoJSON. */
export type LonLat = readonly [lon: number, lat: number];
/** A closed ring: first point repeated last. */
export type Ring = readonly LonLat[];

export type DemoCity = {
  readonly slug: string;
  readonly name: Words;
  readonly notice: Words;
  readonly referencePrefix: string;
  readonly timeZone: string;
  readonly locales: readonly Language[];
  readonly centre: LonLat;
  /** West, south, east, north. */
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
};

export type DemoInstitution = {
  readonly code: string;
  readonly names: Words;
  readonly about: Words;
};

export type DemoUnit = {
  readonly code: string;
  readonly institution: string;
  readonly names: Words;
  readonly contact: string;
};

/** RA 11032 section 9(b): 3, 7 and 20 working days. */
export type ServiceClass = "simple" | "complex" | "highly-technical";

export type AttributeDatatype =
  | "string"
  | "number"
  | "datetime"
  | "text"
  | "singlevaluelist"
  | "multivaluelist";

export type ServiceAttribute = {
  readonly code: string;
  readonly datatype: AttributeDatatype;
  readonly required: boolean;
  readonly order: number;
  readonly description: Words;
  readonly values: readonly { readonly key: string; readonly names: Words }[];
};

export type DemoService = {
  readonly code: string;
  readonly group: string;
  readonly names: Words;
  readonly description: Words;
  readonly keywords: KeywordLists;
  readonly unit: string;
  readonly class: ServiceClass;
  /** What the Citizen's Charter calls this service. */
  readonly charterItem: string;
  readonly isPublic: boolean;
  readonly evidenceRequired: boolean;
  readonly isOpen: boolean;
  readonly closedNote: Words | null;
  readonly type: "realtime" | "batch";
  readonly attributes: readonly ServiceAttribute[];
};

export type DemoServiceGroup = { readonly code: string; readonly names: Words };

export type PlaceKind = "area" | "barangay" | "landmark" | "gate";

export type DemoPlace = {
  readonly code: string;
  readonly kind: PlaceKind;
  readonly names: Words;
  readonly centroid: LonLat;
  readonly polygon: Ring | null;
  /** Philippine Standard Geographic Code, barangays only. */
  readonly psgc: string | null;
};

export type BaseMapKind =
  | "outline"
  | "airport"
  | "runway"
  | "expressway"
  | "highway"
  | "street"
  | "water";

export type BaseMapFeature = {
  readonly type: "Feature";
  readonly properties: { readonly code: string; readonly kind: BaseMapKind; readonly names: Words };
  readonly geometry:
    | { readonly type: "Polygon"; readonly coordinates: readonly [Ring] }
    | { readonly type: "LineString"; readonly coordinates: readonly LonLat[] };
};

export type BaseMap = {
  readonly type: "FeatureCollection";
  readonly features: readonly BaseMapFeature[];
};

export type OfficerRole = "officer" | "unit-head" | "city-admin" | "auditor";

export type DemoOfficer = {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly role: OfficerRole;
  /** Null for people of the whole city. */
  readonly unit: string | null;
  readonly designation: Words;
};

export type DemoResident = {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Language;
};

export type Channel = "web" | "phone" | "counter" | "paper" | "sms" | "open311";
export type CloseReason = "no-reply" | "duplicate" | "withdrawn";

type By = { readonly at: Date; readonly officer: string };

/** What happened to a case after it was received, oldest first. Words are in the resident's language, notes in the office's. */
export type DemoStep =
  | (By & { readonly type: "take" })
  | (By & { readonly type: "assign"; readonly unit: string; readonly to: string })
  | (By & { readonly type: "accept" })
  | (By & { readonly type: "plan"; readonly forDay: Date; readonly words: string })
  | (By & { readonly type: "ask"; readonly words: string })
  | { readonly type: "reply"; readonly at: Date; readonly words: string }
  | (By & { readonly type: "note"; readonly words: string })
  | (By & { readonly type: "done"; readonly words: string; readonly photo: string | null })
  | { readonly type: "confirm"; readonly at: Date }
  | { readonly type: "reopen"; readonly at: Date; readonly words: string }
  | (By & { readonly type: "hand-over"; readonly to: string; readonly words: string })
  | (By & { readonly type: "decline"; readonly words: string })
  | (By & { readonly type: "close"; readonly reason: CloseReason; readonly words: string });

export type DemoState =
  | "received"
  | "accepted"
  | "planned"
  | "done"
  | "confirmed"
  | "reopened"
  | "handed-over"
  | "declined"
  | "closed";

export type DemoReport = {
  /** The same for every `now`, so that loading the demo twice adds nothing. */
  readonly key: string;
  readonly serviceCode: string;
  readonly text: string;
  readonly language: Language;
  readonly at: Date;
  readonly place: {
    readonly lon: number;
    readonly lat: number;
    readonly code: string;
    readonly words: string;
  };
  /** Null: anonymous. */
  readonly residentKey: string | null;
  readonly channel: Channel;
  /** The officer who wrote it down, for phone, counter, paper and SMS. */
  readonly filedBy: string | null;
  /** Somebody older who came in person is served first. */
  readonly help: "senior" | null;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  /** Keys of `drawPicture`. */
  readonly photos: readonly string[];
  readonly supporters: number;
  readonly steps: readonly DemoStep[];
};
