// Asks the printer at a port of this machine how it is, with receiptio, and writes its word for it.
'use strict';

const net = require('net');

const port = Number(process.argv[2]);
const connect = net.connect;
const later = globalThis.setTimeout;

// It knows one port only, and waits long for an answer because people do.
net.connect = (_, host) => connect(port, host);
globalThis.setTimeout = (then, ms) => later(then, ms / 8);

require('receiptio')
  .print('', '-d 127.0.0.1 -q -p escpos')
  .then(word => process.stdout.write(word));
