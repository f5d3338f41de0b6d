/** A file's bytes as text. The encoding is told by its mark, by being valid, or by what its letters are made of. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the bytes prove it; otherwise a person should look at the letters. */
  readonly sure: boolean;
}

/** Tells the encoding by the bytes. */
export const decode = (bytes: Uint8Array): Decoded => {
  const { encoding, sure } = told(bytes);
  const decoded = decodeAs(bytes, encoding);
  return { ...decoded, sure: sure && decoded.sure };
};

/** Reads the bytes in a given encoding; what is no text in it becomes U+FFFD and `sure` false. */
export const decodeAs = (bytes: Uint8Array, encoding: Encoding): Decoded => {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, sure: !text.includes('\uFFFD') };
};

interface Told {
  readonly encoding: Encoding;
  readonly sure: boolean;
}

const told = (bytes: Uint8Array): Told => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', sure: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', sure: true };
  const nul = nulPlaces(bytes);
  if (nul.even + nul.odd > 0) return { encoding: nul.odd >= nul.even ? 'utf-16le' : 'utf-16be', sure: true };
  if (isValid(bytes, 'utf-8')) return { encoding: 'utf-8', sure: true };
  return chineseOrWestern(bytes);
};

/** Text has no NUL, but in UTF-16 every ASCII sign has one: the high byte, at odd places in little-endian text. */
const nulPlaces = (bytes: Uint8Array): { even: number; odd: number } => {
  const count = { even: 0, odd: 0 };
  for (let place = 0; place < Math.min(bytes.length, looked); place++) {
    if (bytes[place] !== 0) continue;
    if (place % 2 === 0) count.even++;
    else count.odd++;
  }
  return count;
};

/** Bytes that are looked at for evidence. */
const looked = 200_000;

const isValid = (bytes: Uint8Array, encoding: Encoding): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/**
 * Both Chinese encodings read most of each other's bytes. What differs is where everyday signs stand: GB 2312 has
 * its 3,755 frequent ones at B0A1–D7F9, both bytes above A0; Big5 its 5,401 at A440–C67E, two of five second bytes below
 * 7F (the standards' own tables). A letter with an accent in Windows-1252 stands alone between ASCII.
 */
const chineseOrWestern = (bytes: Uint8Array): Told => {
  const share = evidence(bytes);
  if (share.alone > 0.8) return { encoding: 'windows-1252', sure: false };
  const [gb, big5] = [isValid(bytes, 'gb18030') ? share.gb : 0, isValid(bytes, 'big5') ? share.big5 : 0];
  const encoding = gb >= big5 ? 'gb18030' : 'big5';
  return { encoding, sure: Math.max(gb, big5) > 0.8 && Math.abs(gb - big5) > 0.2 };
};

const evidence = (bytes: Uint8Array): { gb: number; big5: number; alone: number } => {
  let [pairs, gb, big5, alone, high] = [0, 0, 0, 0, 0];
  const end = Math.min(bytes.length, looked);
  for (let place = 0; place < end; place++) {
    const [lead = 0, trail = 0] = [bytes[place], bytes[place + 1]];
    if (lead < 0x80) continue;
    high++;
    // A sign of two bytes below 7F at its second is followed by a high one or a separator; a lone letter by letters.
    if (trail < 0x80 && (bytes[place - 1] ?? 0) < 0x80 && !isBetween(bytes[place + 2] ?? 0, 0x80, 0xff))
      alone++;
    if (trail < 0x40) continue;
    pairs++;
    if (trail >= 0xa1 && (isBetween(lead, 0xb0, 0xd7) || isBetween(lead, 0xa1, 0xa3))) gb++;
    if (isBetween(lead, 0xa4, 0xc6) || isBetween(lead, 0xa1, 0xa3)) big5++;
    // The second byte belongs to the sign.
    place++;
  }
  return { gb: gb / Math.max(1, pairs), big5: big5 / Math.max(1, pairs), alone: alone / Math.max(1, high) };
};

const isBetween = (byte: number, from: number, to: number): boolean => byte >= from && byte <= to;
