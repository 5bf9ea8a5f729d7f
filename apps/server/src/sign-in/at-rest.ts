import {
  getCurrentAuthContextAsyncLocalStorage,
  getCurrentDBAdapterAsyncLocalStorage,
  getRequestStateAsyncLocalStorage,
} from '@better-auth/core/context';

let underWay = 0;

/**
 * Asks better-auth something, and puts what it remembers calls by to rest when nothing more is asked. It keeps that in AsyncLocalStorage,
 * and before Node 24 one that was ever used makes each promise, timer and write of the whole process dearer, for good.
 */
export async function thenRest<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  underWay++;
  try {
    return await question();
  } finally {
    underWay--;
    await rest();
  }
}

async function rest(): Promise<void> {
  const storages = await Promise.all([
    getRequestStateAsyncLocalStorage(),
    getCurrentAuthContextAsyncLocalStorage(),
    getCurrentDBAdapterAsyncLocalStorage(),
  ]);
  if (underWay === 0) for (const storage of storages) storage.disable();
}
