/** The numbers of RFC 5869, appendix A, as far as they are for SHA-256 (A.1 to A.3). */

const run = (from: number, to: number): Uint8Array => Uint8Array.from({ length: to - from + 1 }, (_, i) => from + i);
const SECRET = new Uint8Array(22).fill(0x0b);

export interface HkdfVector {
  readonly name: string;
  readonly secret: Uint8Array;
  readonly salt: Uint8Array;
  readonly info: Uint8Array;
  readonly made: string;
}

export const RFC_5869: readonly HkdfVector[] = [
  {
    name: 'A.1', secret: SECRET, salt: run(0x00, 0x0c), info: run(0xf0, 0xf9),
    made: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865'
  },
  {
    name: 'A.2', secret: run(0x00, 0x4f), salt: run(0x60, 0xaf), info: run(0xb0, 0xff),
    made:
      'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09' +
      'da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87'
  },
  {
    name: 'A.3', secret: SECRET, salt: new Uint8Array(), info: new Uint8Array(),
    made: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8'
  }
];
