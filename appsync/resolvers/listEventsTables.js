import { util } from '@aws-appsync/utils';
import { query, scan } from '@aws-appsync/utils/dynamodb';

/**
 * Reads a page of events_table: of one owner's rows where the filter names an owner, else of all.
 * A nextToken is good for the same filter only.
 */
export function request(ctx) {
  const { filter, limit, nextToken } = ctx.args;
  const conditions = [];
  for (const operator of ['ge', 'gt', 'le', 'lt']) {
    const bound = filter?.dt_start?.[operator] ?? null;
    if (bound !== null) {
      conditions.push({ dt_start: { [operator]: bound } });
    }
  }
  const page = {
    filter: conditions.length > 0 ? { and: conditions } : null,
    limit: Math.min(Math.max(limit ?? 100, 1), 1000),
    nextToken,
    consistentRead: true,
  };
  const owner = filter?.user_id?.eq ?? null;
  return owner === null ? scan(page) : query({ query: { user_id: { eq: owner } }, ...page });
}

/** Leaves out tombstones, and rows of other tools that the schema can't represent. */
export function response(ctx) {
  if (ctx.error) {
    // by its own type AppSync's refusal of a nextToken looks like a failure to try again after
    const refused = ctx.error.message.includes('pagination token');
    util.error(ctx.error.message, refused ? 'BadRequest' : ctx.error.type);
  }
  const { items, nextToken } = ctx.result;
  return {
    items: items.filter((row) => row.deleted !== true && isRepresentable(row)),
    nextToken,
  };
}

/** The relay's rule: a key of 32-bit integers, every attribute of its type, at most 64 KB. */
function isRepresentable(row) {
  const types = {
    uid: 'string',
    name: 'string',
    location: 'string',
    description: 'string',
    dt_start: 'string',
    dt_end: 'string',
    tz: 'string',
    rrule: 'string',
    exdates: 'strings',
    recurrence_id: 'string',
    calendar: 'string',
    color: 'string',
    categories: 'strings',
    url: 'string',
    status: 'string',
    transp: 'string',
    reminders: 'integers',
    ics: 'string',
    deleted: 'boolean',
    revision: 'string',
    updated_by: 'integer',
    updated_at: 'string',
    expires_at: 'number',
  };
  const known = { user_id: row.user_id, id: row.id };
  for (const [name, type] of Object.entries(types)) {
    const value = row[name] ?? null;
    if (value !== null) {
      if (!isOfType(value, type)) {
        return false;
      }
      known[name] = value;
    }
  }
  return isKeyPart(row.user_id) && isKeyPart(row.id) && utf8Length(JSON.stringify(known)) <= 65536;
}

function isOfType(value, type) {
  if (type === 'strings') {
    return Array.isArray(value) && value.every((element) => typeof element === 'string');
  }
  if (type === 'integers') {
    return Array.isArray(value) && value.every((element) => isInteger(element));
  }
  return type === 'integer' ? isInteger(value) : typeof value === type;
}

function isKeyPart(value) {
  return isInteger(value) && value > 0;
}

/** True for what a GraphQL Int can hold. */
function isInteger(value) {
  return (
    typeof value === 'number' && value % 1 === 0 && value >= -2147483648 && value <= 2147483647
  );
}

function utf8Length(text) {
  const base64 = util.base64Encode(text);
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}
