/**
 * A pipeline: readChanges, then readHead. The head is read last, so its last_seq is never below the
 * highest change of the same answer.
 */
export function request() {
  return {};
}

export function response(ctx) {
  return ctx.prev.result;
}
