import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { AppRouter, Problem } from '../../src/router.ts';

export type Client = ReturnType<typeof clientFor>;

/** The web app's client, as it talks to a server over HTTP. */
export const clientFor = (address: string) => createTRPCClient<AppRouter>({ links: [httpLink({ url: `${address}/trpc` })] });

/** The HTTP status and the problem with which a call is refused. */
export async function refusalOf(call: Promise<unknown>): Promise<{ status: number | undefined; problem: Problem | undefined }> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    const { data }: TRPCClientError<AppRouter> = error;
    return { status: data?.httpStatus, problem: data?.problem };
  }
  throw new Error('The call was not refused.');
}
