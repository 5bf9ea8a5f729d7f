import { z } from 'zod';
import { EVENTS } from '../webhooks/events.ts';
import { getDelivery, listDeliveries, redeliver, sendPing } from '../webhooks/log.ts';
import { createWebhook, deleteWebhook, listWebhooks, rotateSecret, updateWebhook } from '../webhooks/store.ts';
import { ById, Id } from './inputs.ts';
import { owning, router } from './procedure.ts';

const MOST_ON_A_PAGE = 100;

const Events = z
  .array(z.enum(EVENTS))
  .min(1)
  .max(EVENTS.length)
  .transform((events) => EVENTS.filter((event) => events.includes(event)));
/** Postgres text cannot hold NUL. */
const Description = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !text.includes('\0'));
const Fields = z.object({ url: z.string().trim().min(1).max(2_000), description: Description, events: Events, active: z.boolean() });
const DeliveryId = z.int().min(1);

/** The addresses that are told when a version is published or a label moves, and the log of what they were told. */
export const webhooks = router({
  list: owning.query(({ ctx }) => listWebhooks(ctx)),

  /** The answer holds the secret; besides that of `rotate` it is the only one. */
  create: owning.input(Fields).mutation(({ ctx, input }) => createWebhook(ctx, input, ctx.webhookRules)),

  update: owning
    .input(Fields.extend({ id: Id }))
    .mutation(({ ctx, input: { id, ...fields } }) => updateWebhook(ctx, id, fields, ctx.webhookRules)),

  rotate: owning.input(ById).mutation(({ ctx, input }) => rotateSecret(ctx, input.id)),

  delete: owning.input(ById).mutation(({ ctx, input }) => deleteWebhook(ctx, input.id)),

  test: owning.input(ById).mutation(({ ctx, input }) => sendPing(ctx, input.id, ctx.user.email)),

  deliveries: owning
    .input(z.object({ id: Id, after: DeliveryId.nullable(), limit: z.int().min(1).max(MOST_ON_A_PAGE) }))
    .query(({ ctx, input }) => listDeliveries(ctx, input.id, input.after, input.limit)),

  delivery: owning.input(z.object({ id: DeliveryId })).query(({ ctx, input }) => getDelivery(ctx, input.id)),

  redeliver: owning.input(z.object({ id: DeliveryId })).mutation(({ ctx, input }) => redeliver(ctx, input.id)),
});
