/**
 * What our resolvers use of AppSync's modules. A request of the DynamoDB module is handed to the
 * bench as it was asked for; util.error ends the resolver as AppSync's does.
 */
globalThis.modules = {
  '@aws-appsync/utils': {
    util: {
      error(message, type) {
        throw Object.assign(new Error(message), { errorType: type });
      },
      base64Encode,
    },
  },
  '@aws-appsync/utils/dynamodb': {
    get: (request) => ({ operation: 'GetItem', ...request }),
    query: (request) => ({ operation: 'Query', ...request }),
    scan: (request) => ({ operation: 'Scan', ...request }),
  },
};

/** Calls a resolver's function with JSON, for JSON. */
globalThis.call = (handler, context) => JSON.stringify(handler(JSON.parse(context)) ?? null);
