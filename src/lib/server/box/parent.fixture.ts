/** For `child.test.ts`: an App that has a Box and does nothing else. It says the number of the Box's process. */
import { createBox } from './keeper.ts';

const box = createBox({ secret: new Uint8Array(32), url: 'http://localhost/stem', origin: 'http://localhost', spreadMs: 0 });
await box.start();
process.stdout.write(`${box.pid}\n`);
