import type { FastifyInstance } from 'fastify';
import type { Scope } from '../keys/key.ts';
import type { Permission } from '../sign-in/permission.ts';

/**
 * Who may ask a route: as for procedures; a service with a key for a scope; `procedure`: as each procedure behind it
 * states for itself.
 */
type RoutePermission = Permission | Scope | 'procedure';

/** A route as it is served; `url`: its pattern. */
export type StatedRoute = { method: string; url: string; permission: RoutePermission };

declare module 'fastify' {
  interface FastifyContextConfig {
    permission: RoutePermission;
  }
  interface FastifyInstance {
    /** Every route, and who may ask it. */
    statedRoutes: StatedRoute[];
  }
}

/** Routes that libraries make, which cannot state anything themselves, by how their addresses begin. */
const OF_LIBRARIES: readonly [prefix: string, permission: RoutePermission][] = [
  ['/trpc/:path', 'procedure'],
  ['/api/v1/docs', 'open'],
];
/** The files of the web app. */
const SITE = '/*';

/** Holds every route to stating who may ask it, so that a server with one that does not never starts. Call it before all routes. */
export function demandPermissions(app: FastifyInstance): void {
  app.decorate('statedRoutes', []);
  app.addHook('onRoute', (route) => {
    const { url } = route;
    const permission = route.config?.permission ?? permissionOfLibrary(url);
    if (permission === undefined) throw new Error(`The route ${route.method} ${url} states no permission.`);
    route.config = { ...route.config, permission };
    app.statedRoutes.push(...[route.method].flat().map((method) => ({ method, url, permission })));
  });
}

function permissionOfLibrary(url: string): RoutePermission | undefined {
  if (url === SITE) return 'open';
  return OF_LIBRARIES.find(([prefix]) => url === prefix || url.startsWith(`${prefix}/`))?.[1];
}
