/**
 * Working days a Philippine office has by the class of a transaction: RA 11032 (Ease of Doing Business
 * and Efficient Government Service Delivery Act of 2018), sec. 9(b)(1). "Highly technical" includes
 * what endangers public health, safety, morals or policy.
 */
export const ra11032: { readonly simple: 3; readonly complex: 7; readonly highlyTechnical: 20 } = {
  simple: 3,
  complex: 7,
  highlyTechnical: 20,
};
