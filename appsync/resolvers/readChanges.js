import { util } from '@aws-appsync/utils';
import { query } from '@aws-appsync/utils/dynamodb';

/**
 * Reads the log of this team from one number on, in order. A page that DynamoDB ends at 1 MB is a
 * shorter prefix, and the client asks again from there. Number 0 is the log's head, not a change.
 */
export function request(ctx) {
  const { seq, limit } = ctx.args;
  return query({
    query: { team: { eq: ctx.env.TEAM }, seq: { gt: Math.max(seq, 0) } },
    limit: Math.min(Math.max(limit ?? 100, 1), 1000),
    consistentRead: true,
  });
}

export function response(ctx) {
  if (ctx.error) {
    util.error(ctx.error.message, ctx.error.type);
  }
  return ctx.result.items;
}
