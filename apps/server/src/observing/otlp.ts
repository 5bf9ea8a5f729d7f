import { AsyncLocalStorage } from 'node:async_hooks';
import { type Attributes, type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { describeError } from './described.ts';

/** Milliseconds that a receiver gets for a batch of spans, also for the last one. */
const PATIENCE = 5_000;

/** A span that has begun: what is done `within` it is told as part of it. */
export type Begun = {
  within: <Result>(work: () => Result) => Result;
  end: (name: string, attributes: Attributes, failed: boolean) => void;
};

export type Tracing = {
  /** A request that comes in. */
  begin: () => Begun;
  /** Work that nobody waits for. */
  work: <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;
  /** What was asked of the database within something that is told, once it is over. */
  query: (kind: string, took: number, error: unknown) => void;
  stop: () => Promise<void>;
};

/**
 * Spans of requests, jobs and their questions to the database, sent in batches. Nothing is registered for the whole process: other
 * libraries would tell of what they do too, with what they were given.
 */
export function openTracing(url: string): Tracing {
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: PATIENCE });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'umbral' }),
    spanProcessors: [new BatchSpanProcessor({ exporter, exportTimeoutMillis: PATIENCE })],
  });
  const tracer = provider.getTracer('umbral');
  const now = new AsyncLocalStorage<Context>();

  const begin = (kind: SpanKind): Begun => {
    const span = tracer.startSpan('', { kind }, ROOT_CONTEXT);
    const context = trace.setSpan(ROOT_CONTEXT, span);
    return {
      within: (work) => now.run(context, work),
      end: (name, attributes, failed) => {
        span.updateName(name).setAttributes(attributes);
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  };
  return {
    begin: () => begin(SpanKind.SERVER),
    work: async (name, work) => {
      const begun = begin(SpanKind.INTERNAL);
      try {
        const result = await begun.within(work);
        begun.end(name, {}, false);
        return result;
      } catch (error) {
        begun.end(name, { 'error.type': describeError(error).name }, true);
        throw error;
      }
    },
    query: (kind, took, error) => {
      const within = now.getStore();
      if (!within) return;
      const ended = Date.now();
      const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': kind };
      const span = tracer.startSpan(`database ${kind}`, { kind: SpanKind.CLIENT, startTime: ended - took, attributes }, within);
      const { code, name } = describeError(error);
      if (error !== undefined) span.setAttribute('error.type', code ?? name).setStatus({ code: SpanStatusCode.ERROR });
      span.end(ended);
    },
    stop: () => provider.shutdown().catch(() => {}),
  };
}
