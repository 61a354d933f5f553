import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

/**
 * The least that any live meeting costs: a bare Socket.IO server with the same transport, which echoes every message to
 * everyone in the room. No seats, no rules, no store, no views.
 */
const http = createServer();
const io = new Server(http, { serveClient: false, perMessageDeflate: false });

io.on('connection', (socket) => {
  void socket.join('room');
  socket.emit('welcome');
  socket.on('say', (message: unknown, answer: (ok: true) => void) => {
    io.to('room').emit('said', message);
    answer(true);
  });
});

http.listen(0, '127.0.0.1', () => process.stdout.write(`listening ${(http.address() as AddressInfo).port}\n`));
