import { util } from '@aws-appsync/utils';
import { get } from '@aws-appsync/utils/dynamodb';

/** Reads the log's head, the item of number 0: its log_id and the last number given out. */
export function request(ctx) {
  return get({ key: { team: ctx.env.TEAM, seq: 0 }, consistentRead: true });
}

export function response(ctx) {
  if (ctx.error) {
    util.error(ctx.error.message, ctx.error.type);
  }
  if (!ctx.result) {
    util.error('The change log has no head yet.', 'NoChangeLog');
  }
  const { log_id, last_seq } = ctx.result;
  return { log_id, last_seq, changes: ctx.prev.result };
}
