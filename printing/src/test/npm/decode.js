// Reads a ticket's bytes from standard input with the tokenizer of npos and the characters of
// iconv-lite, and writes what stands on the paper, a line a line: text as it is,
// [QR payload], [CODE128 data] as it is sent, [cut].
'use strict';

const fs = require('fs');
const parser = require('npos/lib/parser');
const rules = require('npos/lib/parser/rules');
const iconv = require('iconv-lite');

const GS = 0x1d;
const CODE128 = 73;
const QR_DATA = Buffer.from('1P0');

// npos is older than QR codes on receipt printers: a block of so many bytes, as its neighbours.
rules[GS]['(k'] = [0, 'd16'];

const raw = fs.readFileSync(0);
const { tree, error } = parser(rules).analyze(raw);
if (error) {
  throw error;
}
const paper = tree.map(node => {
  const bytes = raw.subarray(node.offset, node.offset + node.length);
  if (node.ascii === 'STX') {
    return iconv.decode(bytes, 'gb18030');
  }
  if (node.ascii === 'GS' && node.fn === '(k' && bytes.subarray(5, 8).equals(QR_DATA)) {
    return `[QR ${bytes.subarray(8, 5 + bytes.readUInt16LE(3)).toString('utf8')}]\n`;
  }
  if (node.ascii === 'GS' && node.fn === 'k' && bytes[2] === CODE128) {
    return `[CODE128 ${bytes.subarray(4, 4 + bytes[3]).toString('ascii')}]\n`;
  }
  return node.ascii === 'GS' && node.fn === 'V' ? '[cut]\n' : '';
});
process.stdout.write(paper.join(''));
