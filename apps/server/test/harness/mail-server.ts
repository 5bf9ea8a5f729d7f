import net from 'node:net';
import { vi } from 'vitest';

/** What a mail server was handed: the envelope, and the message as it came. */
type Delivered = { from: string; to: string[]; message: string };

export type MailServer = {
  url: string;
  delivered: Delivered[];
  /** How often somebody said to whom a mail goes. */
  asked: () => number;
  /** Answers from now on when it is told to whom a mail goes: first to the first, and the last one for good. */
  answerTo: (...answers: string[]) => void;
  until: (count: number) => Promise<Delivered[]>;
  close: () => Promise<void>;
};

/** A mail server on this machine, as far as RFC 5321 is needed for taking mails: one command a line, and no TLS. */
export async function startMailServer(): Promise<MailServer> {
  const delivered: Delivered[] = [];
  const sockets = new Set<net.Socket>();
  let answers = ['250 OK'];
  let asked = 0;
  const answerRecipient = () => {
    asked++;
    return (answers.length > 1 ? answers.shift() : answers[0]) ?? '250 OK';
  };
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    converse(socket, answerRecipient, (mail) => delivered.push(mail));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    delivered,
    asked: () => asked,
    answerTo: (...next) => {
      answers = next;
    },
    until: async (count) => {
      await vi.waitUntil(() => delivered.length >= count, { timeout: 20_000, interval: 20 });
      return delivered;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function converse(socket: net.Socket, answerRecipient: () => string, deliver: (mail: Delivered) => void): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let mail: Delivered = { from: '', to: [], message: '' };
  let lines: string[] | null = null;
  const hear = (line: string) => {
    if (lines && line !== '.') return void lines.push(line.replace(/^\./, ''));
    if (lines) {
      deliver({ ...mail, message: lines.join('\n') });
      lines = null;
      return say('250 OK');
    }
    const [command = ''] = line.toUpperCase().split(/[ :]/);
    const inBrackets = /<([^>]*)>/.exec(line)?.[1] ?? '';
    if (command === 'QUIT') return void socket.end('221 Bye\r\n');
    if (command === 'MAIL') mail = { from: inBrackets, to: [], message: '' };
    if (command === 'RCPT') {
      mail.to.push(inBrackets);
      return say(answerRecipient());
    }
    if (command !== 'DATA') return say(['EHLO', 'HELO', 'MAIL', 'RSET', 'NOOP'].includes(command) ? '250 OK' : '502 What?');
    lines = [];
    return say('354 Go on');
  };
  let rest = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\r\n');
    rest = parts.pop() ?? '';
    for (const line of parts) hear(line);
  });
  say('220 mail.test');
}
