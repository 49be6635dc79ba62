import { util } from '@aws-appsync/utils';
import { scan } from '@aws-appsync/utils/dynamodb';

/** Reads members_table without its principals, which are nobody else's business. */
export function request() {
  return scan({
    projection: ['user_id', 'name', 'color', 'tz', 'editors'],
    limit: 1000,
    consistentRead: true,
  });
}

/** A list of numbers, or the text * of everybody. */
function texts(editors) {
  if (editors === '*') {
    return [editors];
  }
  return editors ? editors.map((userId) => `${userId}`) : [];
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
    members[`${member.user_id}`] = { ...member, editors: texts(member.editors) };
  }
  return { items: Object.values(members) };
}
