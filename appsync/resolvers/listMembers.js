import { util } from '@aws-appsync/utils';
import { scan } from '@aws-appsync/utils/dynamodb';

/** Reads members_table without its principals, which are nobody else's business. */
export function request() {
  return scan({
    projection: ['user_id', 'name', 'color', 'tz'],
    limit: 1000,
    consistentRead: true,
  });
}

/** Names each member once, whatever number of principals they have. */
export function response(ctx) {
  if (ctx.error) {
    util.error(ctx.error.message, ctx.error.type);
  }
  if (ctx.result.nextToken) {
    util.error('The team has more than 1000 principals.', 'TooManyMembers');
  }
  const members = {};
  for (const member of ctx.result.items) {
    members[`${member.user_id}`] = member;
  }
  return { items: Object.values(members) };
}
