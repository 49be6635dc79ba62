/** Data source NONE: what the relay hands in goes to the subscribers as it is. */
export function request(ctx) {
  return { payload: ctx.args.input };
}

export function response(ctx) {
  return ctx.result;
}
