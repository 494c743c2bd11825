import type { ErrorDefinition } from "#platform/errors";

export const reportErrors = {
  unknownService: { code: "report-unknown-service", status: 404 },
  closedService: { code: "report-closed-service", status: 422 },
  outsideCity: { code: "report-outside-city", status: 422 },
  placeNeeded: { code: "report-place-needed", status: 422 },
  notAPhoto: { code: "report-not-a-photo", status: 422 },
  photoTooLarge: { code: "report-photo-too-large", status: 413 },
  photoNotSupported: { code: "report-photo-not-supported", status: 422 },
  tooManyPhotos: { code: "report-too-many-photos", status: 422 },
  badParameters: { code: "report-bad-parameters", status: 400 },
  badEmail: { code: "report-bad-email", status: 422 },
} as const satisfies Record<string, ErrorDefinition>;
