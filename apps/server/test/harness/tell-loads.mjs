// Preloaded into a server: writes down which packages of OpenTelemetry's SDK it loads, into the file that LOADED names.
import { register } from 'node:module';

register(
  `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs';
    export async function resolve(specifier, context, next) {
      if (/^@opentelemetry\\/(sdk|exporter|resources)/.test(specifier)) fs.appendFileSync(${JSON.stringify(process.env.LOADED)}, specifier + '\\n');
      return next(specifier, context);
    }`)}`,
);
