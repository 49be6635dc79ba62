/**
 * What every backend promises, and what a replica does with it: one suite of abstract contracts,
 * run by one class per contract and backend. The client's own adapters ask, over real sockets.
 */
@NullMarked
package org.realtimeagenda.contract.backend;

import org.jspecify.annotations.NullMarked;
