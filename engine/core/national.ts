/** Whether ten digits are a national code (کد ملی): the last is a check digit, and not all are equal. Latin digits only. */
export function isNationalCode(value: string): boolean {
  if (!/^\d{10}$/.test(value) || /^(\d)\1{9}$/.test(value)) return false
  const digits = Array.from(value, Number)
  const check = digits.pop()
  const rest = digits.reduce((sum, digit, i) => sum + digit * (10 - i), 0) % 11
  return check === (rest < 2 ? rest : 11 - rest)
}

const legalWeights = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17]

/** Whether eleven digits are a legal identifier (شناسه ملی اشخاص حقوقی): check digit right, digits 4 to 9 not all zero. */
export function isLegalIdentifier(value: string): boolean {
  if (!/^\d{11}$/.test(value) || /^(\d)\1{10}$/.test(value) || value.slice(3, 9) === '000000') return false
  const shift = Number(value[9]) + 2
  const sum = legalWeights.reduce((total, weight, i) => total + (Number(value[i]) + shift) * weight, 0)
  // A rest of ten counts as zero.
  return Number(value[10]) === (sum % 11) % 10
}
