import { writeFileSync } from 'node:fs';
import type { LaunchOptions, Page } from '@playwright/test';
import { encode } from 'uqr';
import { chromiumOptions } from './chromium.ts';

/** Dark squares of a QR, row by row, without its quiet zone. */
export type Squares = readonly (readonly boolean[])[];

export const squaresOf = (text: string): Squares => encode(text, { ecc: 'M', border: 0 }).data;

/** The squares of a QR that our pages draw (`screen/Qr.svelte`): one step of its path for each dark one. */
export function squaresOfPath(path: string): Squares {
  const dark = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const edge = Math.min(...dark.map(([x]) => x));
  const size = Math.max(...dark.map(([x]) => x)) - edge + 1;
  const there = new Set(dark.map(([x, y]) => `${x - edge} ${y - edge}`));
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => there.has(`${x} ${y}`)));
}

const [WIDTH, HEIGHT, PIXELS] = [640, 480, 8] as const;

/** What a camera sees of a card that is held before it, as a film that Chromium plays (YUV4MPEG2, 4:2:0). */
export function film(path: string, squares: Squares): void {
  const [left, top] = [(WIDTH - squares.length * PIXELS) >> 1, (HEIGHT - squares.length * PIXELS) >> 1];
  const light = Buffer.alloc(WIDTH * HEIGHT, 225);
  for (const [y, row] of squares.entries()) {
    for (const [x, dark] of row.entries()) {
      if (dark) for (let line = 0; line < PIXELS; line++) light.fill(30, (top + y * PIXELS + line) * WIDTH + left + x * PIXELS, (top + y * PIXELS + line) * WIDTH + left + (x + 1) * PIXELS);
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`), frame, frame]));
}

/** A browser whose camera plays this film; without one: whose user does not allow the camera. */
export function withCamera(film: string | null): LaunchOptions {
  const options = chromiumOptions();
  const args = film ? ['--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${film}`] : ['--deny-permission-prompts'];
  return { ...options, args: [...options.args, '--use-fake-device-for-media-stream', ...args] };
}

/**
 * Chromium on Linux has no reader of codes; Android, ChromeOS and macOS have. This one finds the squares in the picture of the camera and says which
 * of the texts that it knows they are; `null`: a reader that refuses each look, as on an Android without its services.
 */
export async function readerOfCodes(page: Page, known: readonly string[] | null): Promise<void> {
  const table = known?.map((text) => [squaresOf(text).flat().map(Number).join(''), text] as const) ?? null;
  await page.addInitScript((table) => {
    class BarcodeDetector {
      static getSupportedFormats = () => Promise.resolve(['qr_code']);
      detect(video: HTMLVideoElement): Promise<{ rawValue: string }[]> {
        if (!table) return Promise.reject(new DOMException('Barcode detection service unavailable.', 'NotSupportedError'));
        const squares = read(video);
        return Promise.resolve(table.filter(([known]) => known === squares).map(([, rawValue]) => ({ rawValue })));
      }
    }
    function read(video: HTMLVideoElement): string {
      const { videoWidth: width, videoHeight: height } = video;
      if (width === 0) return '';
      const picture = new OffscreenCanvas(width, height).getContext('2d')!;
      picture.drawImage(video, 0, 0);
      const { data } = picture.getImageData(0, 0, width, height);
      const dark = (x: number, y: number) => data[4 * (y * width + x)]! < 128;
      let [left, top, right] = [width, height, 0];
      for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (dark(x, y)) [left, top, right] = [Math.min(left, x), Math.min(top, y), Math.max(right, x)];
      // the pattern in the corner is seven squares wide
      let corner = 0;
      while (dark(left + corner, top + 2)) corner++;
      const [square, size] = [corner / 7, Math.round((right - left + 1) / (corner / 7))];
      let squares = '';
      for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) squares += Number(dark(Math.floor(left + (x + 0.5) * square), Math.floor(top + (y + 0.5) * square)));
      return squares;
    }
    Object.assign(globalThis, { BarcodeDetector });
    // so that a test can ask whether the camera is on
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    const tracks: MediaStreamTrack[] = [];
    mediaDevices.getUserMedia = async (how) => {
      const stream = await open(how);
      tracks.push(...stream.getTracks());
      return stream;
    };
    Object.assign(globalThis, { cameras: () => [tracks.length, tracks.filter(({ readyState }) => readyState === 'live').length] });
  }, table);
}

/** How often the camera of this page was opened, and how many are on now. */
export const cameras = (page: Page): Promise<readonly [opened: number, on: number]> => page.evaluate(() => (globalThis as unknown as { cameras(): [number, number] }).cameras());
