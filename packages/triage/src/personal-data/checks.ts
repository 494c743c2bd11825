/**
 * A payment card: an issuer's first digits (ISO/IEC 7812: 3 to 6, and 22 to 27 of the newer series) and
 * the Luhn check digit. The issuer test keeps out numbers that begin with a year.
 */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  return /^(?:[3-6]|2[2-7])/.test(digits) && luhn(digits);
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - place));
    const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += place % 2 === 1 ? doubled : digit;
  }
  return sum % 10 === 0;
}

/**
 * Korean registration numbers begin with a birth date, YYMMDD. Their check digit proves nothing: since
 * October 2020 the digits after the first of the second half are random.
 */
export function isBirthDateFirst(text: string): boolean {
  const month = Number(text.slice(2, 4));
  const day = Number(text.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
