import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { onOrOff } from './switch.ts';
import { whole } from './whole.ts';

/** By which addresses this server is reached, what browsers may do for it, and where it may send to. */
export const Network = z
  .object({
    PORT: z
      .string()
      .default('3210')
      .transform(whole)
      .refine((port) => port <= 65_535, 'PORT is to be a whole number from 0 to 65535 (0 takes any free port).')
      .describe('The port to listen on, 3210 if it is left out; 0 takes any free port.'),
    HOST: z
      .string()
      .default('127.0.0.1')
      .refine((host) => /^[A-Za-z0-9.:-]+$/.test(host), 'HOST is to be the name or address to listen on, for example 127.0.0.1 or 0.0.0.0.')
      .describe('The name or address to listen on: this machine only if it is left out, every network with 0.0.0.0.'),
    UMBRAL_ORIGINS: z
      .string()
      .default('')
      .transform((list) => list.split(',').filter((origin) => origin !== ''))
      .refine((origins) => origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin), {
        error: 'UMBRAL_ORIGINS is to be a list of origins with commas between them, for example https://umbral.example.com.',
      })
      .describe('Further addresses at which people open this server, such as that of a proxy: origins with commas between them.'),
    UMBRAL_PROXIES: z
      .string()
      .default('')
      .transform((list) => list.split(',').filter((proxy) => proxy !== ''))
      .refine((proxies) => proxies.every((proxy) => ipaddr.isValid(proxy) || ipaddr.isValidCIDR(proxy)), {
        error: 'UMBRAL_PROXIES is to be a list of addresses and ranges with commas between them, for example 10.0.0.7,192.168.0.0/16.',
      })
      .describe('Addresses and ranges of proxies before this server, which are believed when they say for which address they ask.'),
    UMBRAL_CODE_GENERATION: onOrOff('UMBRAL_CODE_GENERATION', 'on').describe(
      'Off: not even the scoring worker of the web app may turn rule sets into code.',
    ),
    UMBRAL_WEBHOOKS_ALLOW_PRIVATE: onOrOff('UMBRAL_WEBHOOKS_ALLOW_PRIVATE', 'off').describe(
      'On: webhooks may send to this machine and to private networks.',
    ),
    UMBRAL_WEBHOOKS_ALLOW_HTTP: onOrOff('UMBRAL_WEBHOOKS_ALLOW_HTTP', 'off').describe('On: webhooks may send by http, without TLS.'),
  })
  .transform((read) => ({
    port: read.PORT,
    host: read.HOST,
    origins: read.UMBRAL_ORIGINS,
    proxies: read.UMBRAL_PROXIES,
    codeGeneration: read.UMBRAL_CODE_GENERATION,
    /** Where webhooks may send to, beyond https to public addresses. */
    webhooks: { allowPrivate: read.UMBRAL_WEBHOOKS_ALLOW_PRIVATE, allowHttp: read.UMBRAL_WEBHOOKS_ALLOW_HTTP },
  }));
