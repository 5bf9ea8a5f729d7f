import net from 'node:net';

/**
 * What happens to whoever asks through it. `open`: nothing. `refuse`: nobody is let in, and who was is cut off. `hang`: whatever is sent
 * goes nowhere and nothing comes back, as behind a firewall that has forgotten the connection.
 */
type Mode = 'open' | 'refuse' | 'hang';

/** Stands between a server and its database. */
export type DatabaseProxy = {
  /** The address of the same database through it. One proxy stands before one server of databases. */
  through: (url: string) => string;
  /** Breaks all connections that there are; new ones are let in. */
  cut: () => void;
  refuse: () => Promise<void>;
  hang: () => void;
  /** Has each answer come so many milliseconds later. */
  delay: (milliseconds: number) => void;
  /** Lets everybody in again. What was lost meanwhile stays lost. */
  heal: () => Promise<void>;
  close: () => Promise<void>;
};

export async function startProxy(): Promise<DatabaseProxy> {
  let target = { host: '127.0.0.1', port: 0 };
  let mode: Mode = 'open';
  let late = 0;
  const sockets = new Set<net.Socket>();
  const known = (socket: net.Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  const server = net.createServer((client) => {
    known(client);
    const database = known(net.connect(target));
    let isLost = false;
    const pass = (from: net.Socket, to: net.Socket, after: () => number) => {
      from.on('data', (bytes) => {
        isLost ||= mode === 'hang';
        if (isLost) return;
        if (after() === 0) to.write(bytes);
        else setTimeout(() => to.write(bytes), after());
      });
      from.once('close', () => to.destroy());
    };
    pass(client, database, () => 0);
    pass(database, client, () => late);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const shut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      cut();
    });
  return {
    through: (url) => {
      const { hostname, port: at } = new URL(url);
      target = { host: hostname, port: Number(at) || 5432 };
      return Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).href;
    },
    cut,
    refuse: async () => {
      mode = 'refuse';
      await shut();
    },
    hang: () => {
      mode = 'hang';
    },
    delay: (milliseconds) => {
      late = milliseconds;
    },
    heal: async () => {
      late = 0;
      if (mode === 'refuse') await listen(port);
      mode = 'open';
    },
    close: async () => {
      if (server.listening) await shut();
    },
  };
}
